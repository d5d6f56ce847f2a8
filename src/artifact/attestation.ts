import { type Hashes, MANIFEST, type Manifest } from './manifest.ts';

/** What was made from what by which program, beside the signatures of a folder. */
export const ATTESTATION = 'attestation.json';

/**
 * The same that a manifest says, as a statement of in-toto (Statement v1) with the predicate of SLSA (Provenance v1), for
 * programs that read these. It says nothing by itself: whoever signs the manifest signs its digest, too.
 */
export function attestationOf(manifest: Manifest, described: Uint8Array, hashes: Hashes): string {
  const { edition, state, title, program, options, inputs, fonts, files } = manifest;
  const subject = [
    ...files.map(({ name, sha256, sm3 }) => ({ name, digest: { sha256, sm3 } })),
    { name: MANIFEST, digest: { sha256: hashes.sha256(described), sm3: hashes.sm3(described) } },
  ];
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://zhunsheng.example/build/1',
        externalParameters: { edition, state, title, options },
        internalParameters: { fonts },
        resolvedDependencies: Object.entries(inputs).map(([name, sha256]) => ({ name, digest: { sha256 } })),
      },
      runDetails: { builder: { id: 'https://zhunsheng.example/program', version: { zhunsheng: program } } },
    },
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}
