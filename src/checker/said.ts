import type { Difference } from '../artifact/compare.ts';
import { aroundDifference, beginning } from '../text/stretch.ts';
import { visible } from '../text/visible.ts';
import { type Finding, LARGEST, type Lacking } from './finding.ts';
import { CODE_DIGITS } from './judge.ts';
import { endsWith } from './published.ts';
import { saidOfData } from './said-data.ts';

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
  return { name, ...saidOfKind(finding, digests) };
}

type Judged = Extract<Finding, { readonly sha256: string }>;

function saidOfKind(finding: Judged, digests: readonly string[]): Omit<Said, 'name'> {
  const bad = (sentence: string, details: readonly string[] = []) =>
    ({ verdict: 'bad', sentence, details: [...details, ...digests] }) as const;
  switch (finding.kind) {
    case 'same': {
      const renamed = isCalled(finding.name, finding.as) ? '' : `，原来的文件名是 ${visible(finding.as)}`;
      return { verdict: 'good', sentence: `原样：同公布的一个字节都不差${renamed}`, details: digests };
    }
    case 'exchanged':
      return bad(`换过：名称是公布的 ${visible(finding.as)}，里面是公布的 ${visible(finding.found)}`);
    case 'changed':
      return bad(saidOfChanged(finding), differencesAsText(finding.differences ?? []));
    case 'foreign':
      return bad(`不认识：不是这一版公布的文件${saidOfOrigin(finding)}`);
    case 'damaged':
      return bad(DAMAGED[finding.reason]);
    case 'signature': {
      const by = finding.signer === undefined ? '' : `写明签名人 ${visible(finding.signer)}。`;
      const sentence = `${by}${STANDING[finding.standing]}`;
      return finding.standing === 'registered' ? { verdict: 'good', sentence, details: digests } : bad(sentence);
    }
    case 'page':
      return {
        verdict: 'unread',
        sentence: '这是核验页，它不能证明自己。请看下面的 SHA-256 是不是发文单位公布的那一个',
        details: digests,
      };
    case 'list':
      return saidOfList(finding, digests);
    case 'read':
      return saidOfRead(finding, digests);
  }
}

/** Whether a file is called as it was published: by its path, or chosen alone. */
function isCalled(name: string, as: string): boolean {
  return endsWith(name, as) || (!name.includes('/') && as.endsWith(`/${name}`));
}

function saidOfChanged({ as, edition, differences }: Extract<Finding, { kind: 'changed' }>): string {
  const published = `同公布的 ${visible(as)} `;
  if (edition !== undefined) return `不是这一版的，里面写的年度是 ${visible(edition)}：${published}不一样`;
  if (differences === undefined) return `被改过：${published}不一样`;
  if (differences.length > 0) return `被改过：${published}不一样，有 ${differences.length} 处`;
  return `被改过：${published}不一样。读出来的数据一样，变的是空白、换行、次序、编码，或者有重复的项`;
}

function saidOfOrigin({
  codes,
  edition,
}: {
  readonly codes: readonly string[];
  readonly edition?: string | undefined;
}): string {
  if (edition !== undefined) return `，里面写的年度是 ${visible(edition)}`;
  return codes.length === 0 ? '' : `，上面的校验码是 ${codesAsText(codes)}`;
}

function codesAsText(codes: readonly string[]): string {
  return codes.length > MOST_CODES ? `${codes.slice(0, MOST_CODES).join('、')} 等` : codes.join('、');
}

/** So many check codes of a file are shown. */
const MOST_CODES = 3;

function saidOfList(
  { as, differences, isExact, page }: Extract<Finding, { kind: 'list' }>,
  digests: readonly string[],
): Omit<Said, 'name'> {
  const details = [...differencesAsText(differences), ...digests];
  if (differences.length > 0)
    return { verdict: 'bad', sentence: `被改过：同归档的 ${as} 不一样，有 ${differences.length} 处`, details };
  if (!isExact) return { verdict: 'bad', sentence: `被改过：除了各行摘要，${as} 里还有别的字`, details };
  const sentence = `列着的每个文件的摘要都同归档的一样，只有核验页的一行这一页证明不了：${page}。请看下面的 SHA-256 是不是归档时登记的那一个`;
  return { verdict: 'good', sentence, details };
}

function saidOfRead(finding: Extract<Finding, { kind: 'read' }>, digests: readonly string[]): Omit<Said, 'name'> {
  const { title, isSound, differences, additions, codes, hasOwnCodes, data } = finding;
  const sums = additions.map(({ className, expected, found }) => {
    const sum = found === undefined ? '有的分值读不出来，没有加' : `加起来是 ${found.toString()}`;
    return `${visible(className)}：${sum}，应为 ${expected.toString()}`;
  });
  const details = [...differencesAsText(differences), ...saidOfData(data), ...new Set(sums), ...digests];
  const document = `《${visible(title)}》`;
  if (isSound && data.length > 0) {
    const sentence = `文字和分值同公布的${document}相同，但附带的数据不是公布的。请向发文单位重新取得这个文件`;
    return { verdict: 'bad', sentence, details };
  }
  if (isSound) {
    const sentence = `文字和分值同公布的${document}相同，但不是原来的文件：重新保存过，字体、颜色、修订、批注等没有核对`;
    return { verdict: 'doubtful', sentence, details };
  }
  const count = `同公布的${document}不一致，有 ${differences.length} 处`;
  return { verdict: 'bad', sentence: `${saidOfCodes(codes, hasOwnCodes)}${count}`, details };
}

/** What the check codes in a file that differs tell of where it is from. */
function saidOfCodes(codes: readonly string[], areOwn: boolean): string {
  if (codes.length === 0) return '里面没有校验码，看不出是这一版的被改过，还是别的年度、别的版本的：';
  if (areOwn) return '被改过，上面印的是这一版的校验码：';
  return `不是这一版的，上面的校验码 ${codesAsText(codes)} 这一版没有（别的年度、别的版本的，或者校验码也被改过）：`;
}

function differencesAsText(differences: readonly Difference[]): readonly string[] {
  const shown = differences.slice(0, MOST_SHOWN).map(differenceAsText);
  const rest = differences.length - shown.length;
  return [...shown, ...(rest > 0 ? [`还有 ${rest} 处`] : [])];
}

function differenceAsText({ criterion, called, column, expected, found }: Difference): string {
  const place = [called ?? criterion, column].filter((each) => each !== undefined).join(' ');
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

const DAMAGED: Readonly<Record<Extract<Finding, { kind: 'damaged' }>['reason'], string>> = {
  damaged: '打不开：损坏了，或者不是它的扩展名所说的格式。请向发文单位重新要一份',
  encrypted: '打不开：加了密码。请去掉密码，再选一次',
  unsafe: '没有打开：构造不像办公软件写出的，或者里面两个文件同名。请向发文单位重新要一份',
  'too-large': '没有打开：里面的文件太多，或者展开以后太大。压缩包请先解压，再选整个文件夹',
};

const UNREAD = {
  unreadable: '读不出来。请关掉打开着它的程序，重新选择',
  'too-large': `超过 ${LARGEST / 2 ** 20} MB，没有读。压缩包请先解压，再选整个文件夹`,
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
  misnamed: '文件名不是这把密钥的：改过名，或者是从别处拷来的。请改回原名再选',
  damaged: '不是程序写出的签名文件：被改过、另存过，或者密钥是别的曲线上的',
  absent: '没有签名',
};
