import { render } from 'preact';
import { listen, load } from './state/desk.ts';
import { follow } from './state/following.ts';
import { followPrinted } from './state/printed.ts';
import { followSource } from './state/source.ts';
import { followAddress } from './state/view.ts';
import { words } from './state/words.ts';
import { Page } from './view/page.tsx';
import { shortcuts } from './view/shortcuts.ts';

document.title = words.name;
render(<Page />, document.body);
document.addEventListener('keydown', shortcuts);
// What is told first is which version it is: by then that of the desk, which is not asked for twice.
void load().then(listen);
follow();
followAddress();
followPrinted();
followSource();
