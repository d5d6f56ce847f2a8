import { type PublicKey, readPublicKey } from './keys.ts';
import { bytesIn, pem } from './pem.ts';

/** What somebody signs, as it stands in the file of his signature. */
export interface Statement {
  /** As it was typed: nothing but the register of signers says that the key is his. */
  readonly signer: string;
  /** As it was stated: no clock was asked. */
  readonly date: string | undefined;
  readonly edition: string;
  /** The digests of files beside it, as lower-case hexadecimal digits. */
  readonly manifest: { readonly sha256: string; readonly sm3: string };
  readonly attestation: { readonly sha256: string };
  readonly key: PublicKey;
}

/** A file of a signature. */
export interface SignatureFile {
  readonly statement: Statement;
  readonly signature: Uint8Array;
}

const FORM = '准绳签名 zhunsheng-signature-1';
const ALGORITHMS: Readonly<Record<PublicKey['algorithm'], string>> = {
  SM2: 'SM2（GB/T 32918，SM3，标识 1234567812345678）',
  Ed25519: 'Ed25519（RFC 8032）',
};

/** Whether a name can stand in a statement: one line without blanks around it, and nothing that is not seen. */
export function isSignerName(name: string): boolean {
  return /^[^\p{C}\p{Zl}\p{Zp}]{1,60}$/u.test(name) && name === name.trim() && name === name.normalize('NFC');
}

/** The bytes that are signed: all of the file before the signature. */
export function signedBytes(statement: Statement): Uint8Array {
  return new TextEncoder().encode(statementText(statement));
}

/** The file, whole. */
export function signatureText({ statement, signature }: SignatureFile): string {
  return `${statementText(statement)}${pem('SIGNATURE', signature)}`;
}

/** Reads such a file; undefined for a text that differs in any sign from what is written for what it says. */
export function readSignatureFile(text: string): SignatureFile | undefined {
  if (text.length > LONGEST) return undefined;
  const said = (label: string): string | undefined =>
    text
      .split('\n', MOST_LINES)
      .find((line) => line.startsWith(`${label}：`))
      ?.slice(label.length + 1);
  const spki = bytesIn(text, 'PUBLIC KEY');
  const key = spki && readPublicKey(spki);
  const signature = bytesIn(text, 'SIGNATURE');
  const [signer, edition, sha256, sm3] = [said('签名人'), said('版本'), said('清单 SHA-256'), said('清单 SM3')];
  const attested = said('证明 SHA-256');
  if (signer === undefined || edition === undefined || sha256 === undefined || sm3 === undefined) return undefined;
  if (attested === undefined || key === undefined || signature === undefined || !isSignerName(signer)) return undefined;
  const date = said('日期');
  const statement = { signer, date, edition, manifest: { sha256, sm3 }, attestation: { sha256: attested }, key };
  const file = { statement, signature };
  return signatureText(file) === text ? file : undefined;
}

/** No such file is as long, in characters, or has as many lines of words. */
const LONGEST = 4000;
const MOST_LINES = 12;

function statementText({ signer, date, edition, manifest, attestation, key }: Statement): string {
  return [
    FORM,
    '',
    `签名人：${signer}`,
    ...(date === undefined ? [] : [`日期：${date}`]),
    `版本：${edition}`,
    `算法：${ALGORITHMS[key.algorithm]}`,
    `密钥：${key.fingerprint}`,
    `清单 SHA-256：${manifest.sha256}`,
    `清单 SM3：${manifest.sm3}`,
    `证明 SHA-256：${attestation.sha256}`,
    '',
    pem('PUBLIC KEY', key.spki),
  ].join('\n');
}
