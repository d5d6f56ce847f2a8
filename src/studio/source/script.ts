export { SCRIPT } from './editor.js';
