import type { IDENTITY } from '../../text/findings/identity.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of ids, numbers and names that must be one of a kind, in Chinese. */
export const identityZh: MessagesOf<typeof IDENTITY> = {
  'id-duplicate': {
    title: '编号重复',
    meaning:
      '编号是认定一项内容的唯一依据，成绩、修订对照和文件之间的引用都靠它，所以在同一指标体系或者同一名册里不能重复，指标和考核内容也不能共用一个。多半是复制一项后忘了改编号。请保留原有的编号，只改新增的那一项，以免与往年对不上。',
    say: ({ id, names }) => ({
      message: `编号 \`${id}\` 已经用过${names === undefined ? '' : `：“${names[0]}”和“${names[1]}”用的是同一个`}`,
      hint: names === undefined ? '换一个没有用过的编号' : '给新增的那一项换一个没有用过的编号，两项就都保留',
    }),
  },
  'id-retired': {
    title: '用了停用的编号',
    meaning:
      '不再考核的项目，编号登记在 retired.yaml 里，从停用那一年起永不再用；否则与往年对照时，两项不同的内容会被当成同一项。多半是取名时与旧编号巧合，或者恢复了一个旧项目。确实恢复考核的，也作为新的一项另取编号；登记有误的，更正登记。',
    say: ({ id, since }) => ({
      message: `编号 \`${id}\` 从 ${since} 年起停用`,
      hint: '换一个新编号，停用的永不再用',
    }),
  },
  'annex-duplicate': {
    title: '附件序号重复',
    meaning:
      '每套指标体系印成一个附件，附件上的序号和办法正文后附件清单里的序号是同一个，所以一个序号只能用一次，否则正文说“见附件1”就不知道指哪一个。多半是复制一套体系后没有改序号，或者调整先后时只改了一处。',
    say: ({ annex }) => ({
      message: `附件序号 \`${annex}\` 已经用过`,
      hint: '各体系的附件从 1 起连续编号，换一个没有用过的',
    }),
  },
  'name-ambiguous': {
    title: '名称归属不清',
    meaning:
      '导入旧文件时，要靠考核单位的名称和别名认出是哪个单位，所以一个名称或者别名只能对应一个单位。多半是机构合并、改名后两个单位都登记了同一个简称，或者把正式名称又写成了别名。请先确定它指的是哪个单位。',
    say: ({ name, ids }) => ({
      message: `名称 \`${name}\` 出现了两次（${zh.list(ids)}）`,
      hint: '一个名称或别名只能属于一个单位、只写一次',
    }),
  },
  'name-duplicate': {
    title: '名称重复',
    meaning:
      '被考核单位、内设机构和单位类型印出来的都是名称。同一名册里两个单位、同一指标体系里两个类型、同一考核单位里两个内设机构叫一个名称，收回的表、排名和公示里就分不清是哪一个。多半是复制一行后只改了编号，或者同一个单位登记了两次。单位转到另一类、编号换新的，给旧的一行写上 until，年份不重叠就不算重复。',
    say: ({ name, other, hasYears }) => ({
      message: `名称 \`${zh.short(name)}\` 与 \`${other}\` 的相同`,
      hint: hasYears
        ? '改成各自的全称；登记了两次的，删去一行；不在同一年考核的，写明 from 和 until'
        : '改成不同的名称；写了两次的，删去一个',
    }),
  },
  'unit-unlinked': {
    title: '单位没有注明就是考核单位',
    meaning:
      '有的被考核单位同时是考核单位，要用 department 注明，程序才知道它不能给自己打分。名称或者别名和考核单位名册里的一样，却没有注明或者注明了另一个，自己牵头的指标就会由自己评分。多半是新增单位时没有写这一项。确实是两个单位的，名称要写得能分开。',
    say: ({ name, department }) => ({
      message: `\`${zh.short(name)}\` 是考核单位 \`${department}\` 的名称，却没有注明是它`,
      hint: `加上 \`department: ${department}\`；不是同一个单位的，把名称写得能分开`,
    }),
  },
  'signer-duplicate': {
    title: '一把密钥登记了两次',
    meaning:
      '签名是谁的，只看签名的密钥登记给谁。同一把密钥登记在两个人名下，就说不清是谁签的；同一个人登记两次，也不知道以哪一次的年度为准。多半是抄错了指纹，或者复制一项以后没有改。两个人共用一把密钥的，请各自用 key new 另做一把。',
    say: ({ name, other }) => ({
      message: `\`${zh.short(name)}\` 的密钥已经登记给 \`${zh.short(other)}\``,
      hint: '照各人 key show 显示的指纹改正；登记了两次的，删去一项',
    }),
  },
  'annex-gap': {
    title: '附件序号不连续',
    meaning:
      '附件从 1 起连续编号，印在附件左上角和办法正文后的附件清单里。中间缺一个，收到文件的人会以为少了一份附件。多半是撤销一套指标体系以后，后面的没有往前改。',
    say: ({ annex, missing }) => ({
      message: `有附件 \`${annex}\`，没有附件 \`${missing}\``,
      hint: `改成 \`${missing}\`，后面的依次往前改`,
    }),
  },
  'text-duplicate': {
    title: '考核内容相同',
    meaning:
      '两项考核内容的文字完全一样（不计标点和空格），又都适用于同一类单位，等于同一件事考核两次、计两次分。多半是复制后没有改，或者两个部门各报了一次。也可能是有意在两处考核，所以只是警告；确需如此的，最好写明各自考核什么。',
    say: ({ other }) => ({
      message: `考核内容与 \`${other}\` 相同`,
      hint: '合并这两项，或者写出它们的区别',
    }),
  },
};

/** What is said of ids, numbers and names that must be one of a kind, in English. */
export const identityEn: MessagesOf<typeof IDENTITY> = {
  'id-duplicate': {
    title: 'The id is used twice',
    meaning:
      'An id is what an item is known by in scores, revision tables and other files, so it may occur only once in a system or a register; an indicator and a criterion cannot share one either. Usually an item was copied and its id was not changed. Keep the id of the older item and change the new one, so that earlier years can still be compared.',
    say: ({ id, names }) => ({
      message: `\`${id}\` is already used as an id${names === undefined ? '' : `, of “${names[0]}” and of “${names[1]}”`}`,
      hint: `${names === undefined ? 'choose' : 'keep both and give the newer one'} an id that is not used yet`,
    }),
  },
  'id-retired': {
    title: 'The id has been retired',
    meaning:
      'The id of something no longer assessed is registered in retired.yaml and never used again from that year on; otherwise two different items would pass for one when years are compared. Usually a new id is the same by chance, or an old item has been brought back. Even then it gets a new id; if the entry in the register is a mistake, correct it there.',
    say: ({ id, since }) => ({
      message: `\`${id}\` has been a retired id since ${since}`,
      hint: 'choose a new id; a retired one is never used again',
    }),
  },
  'annex-duplicate': {
    title: 'The number of an annex is used twice',
    meaning:
      'Each system is printed as an annex, and its number is that in the list of annexes at the end of the measures; so a number can be used only once, or nobody knows which annex “附件1” is. Usually a system was copied and its number was not changed, or the order was changed in one place only.',
    say: ({ annex }) => ({
      message: `\`${annex}\` is already used as the number of an annex`,
      hint: 'number the annexes of the systems from 1, each with a number of its own',
    }),
  },
  'name-ambiguous': {
    title: 'It is unclear whose name this is',
    meaning:
      'When older documents are imported, departments are recognized by their names and aliases, so each may stand for one department only. Usually two departments were merged or renamed and both kept the same short name, or the official name was also listed as an alias. First decide which department it means.',
    say: ({ name, ids }) => ({
      message: `\`${name}\` occurs twice as a name (${en.oneOf(ids)})`,
      hint: 'give a name or alias to one department only, and write it once',
    }),
  },
  'name-duplicate': {
    title: 'The name is used twice',
    meaning:
      'Units, offices and unit classes are printed by their names. Where two units of a register, two classes of a system or two offices of a department have one name, nobody can tell them apart in returned forms, rankings and notices. Usually a line was copied and only its id changed, or a unit was registered twice. A unit that moves to another class under a new id gets an until in its old line: where the years do not overlap, nothing is wrong.',
    say: ({ name, other, hasYears }) => ({
      message: `\`${en.short(name)}\` is the name of \`${other}\` too`,
      hint: hasYears
        ? 'write their full names; remove one line if it is the same unit; state from and until if they are not assessed in the same year'
        : 'give them different names; remove one of them if it was written twice',
    }),
  },
  'unit-unlinked': {
    title: 'A unit does not say that it is a department',
    meaning:
      'Some assessed units are departments that assess as well, and say so under department: that is how the program knows that they may not score themselves. A unit that has the name or an alias of a department without saying so, or names another one, would score the indicators that it leads for itself. Usually it was forgotten for a new unit. If they really are two, write names that tell them apart.',
    say: ({ name, department }) => ({
      message: `\`${en.short(name)}\` is a name of the department \`${department}\`, which this unit does not say that it is`,
      hint: `add \`department: ${department}\`; if it is another unit, write a name that tells them apart`,
    }),
  },
  'signer-duplicate': {
    title: 'A key is registered twice',
    meaning:
      'Whose a signature is follows from whom its key is registered for, and from nothing else. Where two people have one key, nobody can say who has signed; where one person has it twice, which years count. Usually a fingerprint was copied from the wrong line, or an entry was copied and not changed. If two people share a key, let each make one with key new.',
    say: ({ name, other }) => ({
      message: `the key of \`${en.short(name)}\` is registered for \`${en.short(other)}\` already`,
      hint: 'write the fingerprint that key show prints for each; remove one entry if it is the same person',
    }),
  },
  'annex-gap': {
    title: 'A number of an annex is left out',
    meaning:
      'Annexes are numbered from 1 without a gap; the numbers are printed on them and in the list at the end of the measures. Where one is left out readers believe that an annex is missing. Usually a system was removed and those behind it kept their numbers.',
    say: ({ annex, missing }) => ({
      message: `there is an annex \`${annex}\`, but no annex \`${missing}\``,
      hint: `write \`${missing}\`, and move up those behind it`,
    }),
  },
  'text-duplicate': {
    title: 'Two criteria have the same text',
    meaning:
      'Two criteria that are for the same unit class have the same wording (punctuation and spaces aside), so the same thing would be scored twice. Usually a copy was not changed, or two departments handed in the same item. It may be intended, so this is only a warning; then say what each of them looks at.',
    say: ({ id, other }) => ({
      message: `\`${id}\` has the same text as \`${other}\``,
      hint: 'merge the two criteria, or write how they differ',
    }),
  },
};
