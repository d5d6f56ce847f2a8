import type { Difference } from '../artifact/compare.ts';
import { aroundDifference, beginning } from '../text/stretch.ts';
import { visible } from '../text/visible.ts';
import { CODE_DIGITS, type Finding, LARGEST, type Lacking } from './judge.ts';

/** What is said of a file: whether it is as it should be, in a sentence, and what else there is to say. */
export interface Said {
  readonly name: string;
  readonly verdict: 'good' | 'bad' | 'doubtful' | 'unread';
  readonly sentence: string;
  readonly details: readonly string[];
}

/** So many differences of a file are shown. */
const MOST_SHOWN = 50;

/** What is said of a file that was chosen. */
export function saidOf(finding: Finding): Said {
  const name = visible(finding.name);
  if (!('sha256' in finding)) return { name, verdict: 'unread', sentence: UNREAD[finding.kind], details: [] };
  const digests = [`SHA-256 ${finding.sha256}`, `SM3 ${finding.sm3}`];
  switch (finding.kind) {
    case 'same': {
      const renamed = finding.as === finding.name ? '' : `，原来的文件名是 ${finding.as}`;
      return { name, verdict: 'good', sentence: `原样：同公布的一个字节都不差${renamed}`, details: digests };
    }
    case 'other-bytes':
      return { name, verdict: 'bad', sentence: '被改过：同公布的这个文件不一样', details: digests };
    case 'foreign':
      return { name, verdict: 'bad', sentence: '不认识：不是这一版公布的文件', details: digests };
    case 'damaged':
      return { name, verdict: 'bad', sentence: '打不开：损坏了，或者加了密码', details: digests };
    case 'signature': {
      const by = finding.signer === undefined ? '' : `写明签名人 ${visible(finding.signer)}。`;
      const verdict = finding.standing === 'registered' ? 'good' : 'bad';
      return { name, verdict, sentence: `${by}${STANDING[finding.standing]}`, details: digests };
    }
    case 'read':
      return saidOfRead(name, finding, digests);
  }
}

function saidOfRead(name: string, finding: Extract<Finding, { kind: 'read' }>, digests: readonly string[]): Said {
  const { title, isSound, differences, additions } = finding;
  const sums = additions.map(({ className, expected, found }) => {
    const sum = found === undefined ? '有的分值读不出来，没有加' : `加起来是 ${found.toString()}`;
    return `${visible(className)}：${sum}，应为 ${expected.toString()}`;
  });
  const shown = differences.slice(0, MOST_SHOWN).map(differenceAsText);
  const rest = differences.length - shown.length;
  const details = [...shown, ...(rest > 0 ? [`还有 ${rest} 处`] : []), ...new Set(sums), ...digests];
  const document = `《${visible(title)}》`;
  if (isSound) {
    const sentence = `文字和分值同公布的${document}相同，但不是原来的文件：重新保存过，字体、颜色、修订、批注等没有核对`;
    return { name, verdict: 'doubtful', sentence, details };
  }
  return { name, verdict: 'bad', sentence: `同公布的${document}不一致，有 ${differences.length} 处`, details };
}

function differenceAsText({ criterion, column, expected, found }: Difference): string {
  const place = [criterion, column].filter((each) => each !== undefined).join(' ');
  const at = place === '' ? '' : `${visible(place)}：`;
  if (expected === undefined) return `${at}多出“${visible(beginning(found ?? ''))}”`;
  if (found === undefined) return `${at}缺少“${visible(beginning(expected))}”`;
  const [wanted, other] = aroundDifference(expected, found);
  return `${at}公布的是“${visible(wanted)}”，这个文件里是“${visible(other)}”`;
}

/** What is said of all together: what of the edition was not among what was chosen, so that nothing is known of it. */
export function saidOfLacking({ missing, unsigned }: Lacking): readonly string[] {
  return [
    ...(missing.length === 0 ? [] : [`没有选到原样的，所以没有核对：${missing.map(visible).join('、')}`]),
    ...(unsigned.length === 0 ? [] : [`没有选到有效的签名：${unsigned.map(visible).join('、')}`]),
  ];
}

const UNREAD = {
  unreadable: '读不出来。请关掉打开着它的程序，重新选择',
  'too-large': `超过 ${LARGEST / 2 ** 20} MB，太大`,
} as const;

/** What is said of a check code that was typed, by the titles of the systems that have it, or the number of digits of what is none. */
export function saidOfCode(found: readonly string[] | number): string {
  if (typeof found === 'number')
    return `校验码有 ${CODE_DIGITS} 位数字和字母（0–9、A–F），这里有 ${found} 位，请照文件上印的写全`;
  if (found.length === 0) return '这一版没有这个校验码：不是这一版的，或者数据改过';
  return `是这一版的${found.map((each) => `《${visible(each)}》`).join('')}`;
}

/** What is said of a signature. The register is that in the page, as it was when the page was made. */
const STANDING: Readonly<Record<Extract<Finding, { kind: 'signature' }>['standing'], string>> = {
  registered: '签名有效：由名册登记的密钥签在公布的清单上',
  unregistered: '这把密钥没有登记：谁都可以自称是这个人',
  'other-name': '这把密钥登记的是别人的姓名',
  'other-year': '这把密钥登记的年度不包括这一版',
  'other-manifest': '签的是另一份清单',
  unattested: '签的是公布的清单，但签名时的 attestation.json 同公布的不是一份：请向签名人核实',
  forged: '签名验不过：签名以后被改过，或者不是这把密钥签的',
  misnamed: '文件名不是这把密钥的：改过名，或者是从别处拷来的',
  damaged: '不是程序写出的签名文件：被改过、另存过，或者密钥是别的曲线上的',
  absent: '没有签名',
};
