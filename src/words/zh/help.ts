import { author } from './help/author.ts';
import { check } from './help/check.ts';
import { frame } from './help/frame.ts';
import { opinions } from './help/opinions.ts';
import { program } from './help/program.ts';
import { publish } from './help/publish.ts';
import { results } from './help/results.ts';
import { review } from './help/review.ts';
import { signing } from './help/signing.ts';

/** How every command is used, and what stands around that, in Chinese. */
export const help = { frame, commands: { ...author, ...check, ...review, ...opinions, ...publish, ...results, ...signing, ...program } };
