import type { ImportWords } from '../import.ts';

/** What is said of foreign files that became data, in English. */
export const words: ImportWords = {
  remarks: {
    'breaks-off': () => 'the source breaks off here; nothing follows',
    'columns-apart': () => 'from here on the columns of a table stand one after the other, and which points belong to what cannot be told; nothing was read: import the original, or put it into rows first',
    'drawing-broken': () => 'from here on the lines of a drawn table do not meet; nothing was read: part its cells with tabs, a row a line, and import it again',
    'table-too-wide': () => 'the table from here on has more than 32 columns or 200,000 cells; nothing was read: remove those that are not needed and import it again',
    'sum-differs': ({ title, stated, actual }) => `“${title}” states ${stated}, its parts add to ${actual}; written as in the source`,
    'points-assumed': ({ words, value }) => `the points of “${words}” are not certain; taken as ${value} for now`,
    'points-inferred': ({ words, value }) => `“${words}” states no points; given the ${value} that are left above it`,
    unscored: ({ words }) => `“${words}” has no points and none are left above it; it is no scored item but stands in the note above`,
    joined: ({ words, count }) => `${count} entries from “${words}” on have no points of their own and became one`,
    'criterion-from-title': ({ count }) => `${count} indicators have no criteria; the title of each became its one criterion`,
    wrapped: ({ words }) => `“${words}” stands beside indicators; an indicator of the same name was put above it`,
    'bonus-apart': ({ words, value }) => `“${words}” also has a bonus of ${value}, which became an item of its own`,
    'full-marks-assumed': ({ system, value }) => `“${system}” states no full marks; taken as the sum, ${value}, for now`,
    'points-shared-out': ({ title, className, value }) => `“${title}” counts ${value} for ${className}; how its parts share that is not said, so in proportion`,
    'class-unread': ({ note }) => `“${note}” does not say for whom; nothing is restricted, and it stands in the note`,
    'classes-inferred': ({ system, classes }) => `the unit classes of “${system}” come from its notes: ${classes}`,
    'class-includes': ({ name, part }) => `“${name}” is taken to include “${part}”`,
    'id-likely': ({ words, former, id, edition }) => `“${words}” looks like “${former}” of ${edition} and keeps the id ${id}`,
    'department-alias': ({ name, alias }) => `“${alias}” is taken for another name of “${name}”`,
    'group-assumed': ({ group }) => `what the assessed units are called is not said; “${group}” for now`,
    'title-assumed': ({ title }) => `no title of the measures was found; “${title}” for now`,
    'system-twice': ({ title, file }) => `“${title}” stands in ${file} again, the same; written once`,
  },
};
