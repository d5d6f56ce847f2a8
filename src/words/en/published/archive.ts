import { type ArchiveWords, DIFFERING, digestsOf, SUMS, signatureChecks, strayFiles } from '../../published/archive.ts';

/** What is said of archives in English. */
export const words: ArchiveWords = {
  name: 'README.txt',
  page: 'check.html',
  explained: ({ edition, title, program, systems, files, hasResults, signatures }) =>
    `What this archive of ${edition} is: ${title}

This folder has all data and documents of the assessment of ${edition}, and what it takes to check them. No special
program is needed. This file is plain text (UTF-8).

What there is
  documents/   the documents as published. manifest.json lists each file with its digests, and the data and the
               program that they were made from.
${hasResults ? '  results/     results and notices, with a manifest of their own.\n' : ''}  data/        the YAML in indicators/ that the documents are made from${hasResults ? ', and what was entered in the year in results/' : ''};
               schemas/ says what each entry means. Go on from this folder.
  site/        pages that can be searched: open site/index.html.
  check.html   open it and drop a file that you were given: it says whether that is as published, and in what it differs.
               Drop this whole folder, or its zip, and it checks every file.
  SHA256SUMS   SHA-256 (FIPS 180-4) of all ${files} files but the two lists.
  SM3SUMS      SM3 (GB/T 32905-2016) of the same files.

How formats are opened
  .yaml .md .csv .txt   plain text (UTF-8). YAML 1.2; CommonMark; CSV (RFC 4180).
  .json                 plain text, RFC 8259; *.schema.json is JSON Schema.
  .docx .xlsx           Word, WPS, LibreOffice; ISO/IEC 29500.
  .pdf                  any reader of PDF; ISO 32000.
  .ofd                  a reader of OFD; GB/T 33190-2016.
  .html                 any browser, without a network.

How it is checked
  Each command is run in the folder of this file. It takes sha256sum, openssl (3.0 or later), jq and the usual find, grep, cut, sed and
  mktemp. On Windows without these Get-FileHash -Algorithm SHA256 FILE in PowerShell, or certutil -hashfile FILE SHA256, tells the
  digest of a file: compare it with that in SHA256SUMS, in capitals or not; or drop the whole archive on check.html.

1. No byte was changed. All is well where nothing is printed:

    ${DIFFERING}

No file was added. All is well where nothing is printed:

    ${strayFiles('added: ')}

The list can be exchanged together with the files: its own digest was shown when this was archived; compare what was noted
elsewhere with what sha256sum SHA256SUMS prints.

2. The same with SM3. All is well where nothing is printed:

    while read -r sum name; do [ "$(openssl dgst -sm3 -r "$name" | cut -c 1-64)" = "$sum" ] || echo "changed: $name"; done < SM3SUMS

3. What the level-1 indicators add up to. It must print:
${systems.flatMap(({ id, sums }) => sums.map((each) => `  ${id} ${each.id} ${each.sum}\n`)).join('')}
    ${SUMS}

4. The check code at the foot of a document is the first sixteen digits of this digest, in capitals and groups of four. It must print:
${systems.map((each) => `  ${each.digest}  ${each.title}, check code ${each.checkCode}\n`).join('')}
    ${digestsOf(systems.map(({ id }) => id))}

${signatures.length === 0 ? '5. Nobody has signed.\n' : `5. Signatures. Who signed stands in ${signatures.join(', ')} in documents/; each command must succeed; the last shows the\nfingerprint of the key, which must be what data/indicators/signers.yaml has for that person, and what that person\nsays: if it is another, somebody else has signed with a key of his own.\n\n${signatures.map(signatureChecks).join('\n')}`}
The documents were made by ${program}.
`,
  archived: (folder, files, zip, sha256) => `Archived: ${files} files in ${folder}/, the same in ${zip}. Its README.txt says how all of it is read and checked.\nThe SHA-256 of its SHA256SUMS: ${sha256}. Note it elsewhere, in a register of archives say: by it alone an archive that was exchanged is known later.`,
  same: (folder) => `${folder}/ is archived already, and is just the same.`,
  refused: 'Nothing was archived; put right what is said above first.',
  failure: {
    notFinal: (edition) => `${edition} is not final and cannot be archived. Once it is decided, set the state in its scheme.yaml to final, build it, then archive.`,
    notBuilt: (folder, edition) => `There are no files in ${folder}. Run zhunsheng build ${edition} first.`,
    notWhole: (folder, names, edition) => `Not all documents are in ${folder}: there is no ${names.join(', ')}, in no other format either. Run zhunsheng build ${edition}, then archive.`,
    oddName: (path) => `The name of ${path} cannot stand in the list of digests, or be that of a file on Windows: it has a character that is not seen or one of \\ < > : " | ? *, a blank at its beginning or end, a full stop at its end, or is one that Windows keeps for itself (such as con). Rename it, then archive.`,
    likeNames: (one, other) => `${one} and ${other} differ in capitals or in how a character is encoded alone, and are one file on some machines. Rename one, then archive.`,
    notFile: (path) => `${path} is a link that leads out of its folder, or no plain file; nothing was archived. Put the file itself there, then archive.`,
    savedAgain: (path, edition) => `${path} was saved again by an office program. Run zhunsheng build ${edition}, then archive.`,
    otherInput: (path, edition) => `${path} was changed after the documents were made. Run zhunsheng build ${edition}, then archive.`,
    occupied: (path) => `${path} is there already and has another content. An archive is never written over: rename or move it, then archive.`,
  },
};
