import {
  type AliasEvent,
  COLLECTION_STYLE_FLOW,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE_PLAIN,
  type ScalarEvent,
  type SequenceEvent,
  YAMLException,
} from 'js-yaml';
import type { Facts } from '../text/catalogue.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import type { SourceText } from '../text/source.ts';
import type { Places, Yaml } from '../text/written.ts';
import { resolvePlain } from './scalar.ts';
import { reportSilent } from './silent.ts';
import { reasonOf } from './syntax.ts';

/** Collections nested deeper than this are refused; the data needs about ten. */
const DEEPEST = 40;

/**
 * Parses one YAML document. Refuses, with a finding each, what makes data unreadable in review or is silently dropped
 * by parsers: anchors, aliases, merge keys, tags, keys that are no text, a key twice, several documents in a file.
 * Undefined when the text is no YAML at all.
 */
export function parseYaml(source: SourceText, report: (diagnostic: Diagnostic) => void): Yaml | undefined {
  let events: Event[];
  try {
    events = parseEvents(source.text, { maxDepth: DEEPEST });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = Math.min(error.mark?.position ?? 0, source.text.length);
    report(finding('yaml-syntax', { source, start: at, end: at }, { reason: reasonOf(error.reason) }));
    return undefined;
  }
  return build({ source, report, places: new Map(), stack: [], root: null }, events);
}

interface Frame {
  readonly value: unknown[] | Record<string, unknown>;
  readonly places: Places;
  /** Whether it is a list in brackets. */
  readonly isInBrackets: boolean;
  /** In a mapping: the key whose value comes next, and where it stands; undefined when a key comes next. */
  key: string | undefined;
  keyStart: number;
  keyEnd: number;
  /** In a mapping: the key was refused, and its value is to be passed over. */
  refused: boolean;
}

interface Building {
  readonly source: SourceText;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly places: Map<object, Places>;
  readonly stack: Frame[];
  root: unknown;
}

function build(state: Building, events: readonly Event[]): Yaml {
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_DOCUMENT) documents += 1;
    else if (event.type === EVENT_POP) state.stack.pop();
    else if (documents > 1) {
      const at = Math.max(0, event.type === EVENT_SCALAR ? event.valueStart : startOfEvent(event));
      refuse(state, 'documents', at, at);
      break;
    } else addEvent(state, event);
  }
  return { source: state.source, value: state.root, places: state.places };
}

function startOfEvent(event: AliasEvent | MappingEvent | SequenceEvent): number {
  return event.type === EVENT_ALIAS ? event.anchorStart - 1 : event.start;
}

function addEvent(state: Building, event: AliasEvent | MappingEvent | ScalarEvent | SequenceEvent): void {
  if (event.type === EVENT_ALIAS) {
    const start = event.anchorStart - 1; // the offsets are those of the name, behind the asterisk
    refuse(state, 'alias', start, event.anchorEnd);
    add(state, null, start, event.anchorEnd);
    return;
  }
  if (event.anchorStart >= 0) refuse(state, 'anchor', event.anchorStart - 1, event.anchorEnd);
  if (event.tagStart >= 0) refuse(state, 'tag', event.tagStart, event.tagEnd);
  if (event.type === EVENT_SCALAR) addScalar(state, event);
  else openCollection(state, event);
}

function openCollection(state: Building, event: MappingEvent | SequenceEvent): void {
  const value = event.type === EVENT_SEQUENCE ? [] : {};
  const places: Places = { start: event.start, keys: [], offsets: [] };
  add(state, value, event.start, event.start);
  state.places.set(value, places);
  const isInBrackets = event.type === EVENT_SEQUENCE && event.style === COLLECTION_STYLE_FLOW;
  state.stack.push({ value, places, isInBrackets, key: undefined, keyStart: 0, keyEnd: 0, refused: false });
}

function addScalar(state: Building, event: ScalarEvent): void {
  const text = getScalarValue(state.source.text, event);
  const frame = state.stack.at(-1);
  const isKey = frame !== undefined && !Array.isArray(frame.value) && frame.key === undefined;
  const value = isKey || event.style !== SCALAR_STYLE_PLAIN ? text : resolvePlain(text);
  if (event.valueStart >= 0) {
    if (typeof value === 'string') {
      reportSilent(state.source, event, text, frame?.isInBrackets === true, state.report);
    }
    add(state, value, event.valueStart, event.valueEnd);
  } else {
    const behindKey = frame === undefined ? 0 : frame.key === undefined ? frame.places.start : frame.keyEnd;
    add(state, value, behindKey, behindKey);
  }
}

function add(state: Building, value: unknown, start: number, end: number): void {
  const frame = state.stack.at(-1);
  if (frame === undefined) state.root = value;
  else if (Array.isArray(frame.value)) {
    frame.value.push(value);
    frame.places.offsets.push(start, end);
  } else if (frame.key === undefined) addKey(state, frame, value, start, end);
  else addValue(frame, frame.value, value, start, end);
}

function addKey(state: Building, frame: Frame, key: unknown, start: number, end: number): void {
  const name = typeof key === 'string' ? key : '';
  frame.key = name;
  frame.keyStart = start;
  frame.keyEnd = end;
  frame.refused = true;
  if (typeof key !== 'string') refuse(state, 'complex-key', start, end);
  else if (name === '<<') refuse(state, 'merge', start, end);
  else if (Object.hasOwn(frame.value, name)) {
    state.report(finding('yaml-duplicate-key', { source: state.source, start, end }, { key: name }));
  } else frame.refused = false;
}

function addValue(frame: Frame, mapping: Record<string, unknown>, value: unknown, start: number, end: number): void {
  const { key } = frame;
  frame.key = undefined;
  if (key === undefined || frame.refused) return;
  if (key === '__proto__') {
    Object.defineProperty(mapping, key, { value, enumerable: true, configurable: true, writable: true });
  } else mapping[key] = value;
  frame.places.keys.push(key);
  frame.places.offsets.push(frame.keyStart, frame.keyEnd, start, end);
}

type Feature = Facts['yaml-feature']['feature'];

function refuse(state: Building, feature: Feature, start: number, end: number): void {
  state.report(finding('yaml-feature', { source: state.source, start, end }, { feature }));
}
