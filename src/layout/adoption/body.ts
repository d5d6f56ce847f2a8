import { departmentName, departmentsById } from '../../model/departments.ts';
import { feedbackIn } from '../../model/opinions/feedback.ts';
import { isAgreement, type Opinion } from '../../model/opinions/opinion.ts';
import type { Registers } from '../../model/registers.ts';

/** Where bodies have their names. */
interface Bodies {
  readonly registers: Pick<Registers, 'departments' | 'units'>;
}

/** Who made an opinion: a body of the registers by its name, else as it is written; else whoever the file names. */
export function bodyOf(opinion: Opinion, { registers }: Bodies): string {
  const { unit, suggestion } = opinion;
  const own = registers.units?.find(({ id }) => id === unit)?.name;
  const named = own ?? departmentName(departmentsById(registers.departments), unit);
  return named || (NOBODY.test(suggestion.author) ? '' : suggestion.author.trim()) || '未署名';
}

/** What programs write for an author of whom they know nothing: nobody is called so. */
const NOBODY =
  /^\s*(?:作者|用户|未知|匿名|管理员|(?:windows|微软|office|wps)\s*用户|(?:microsoft(?: office)? )?user|author|unknown(?: author)?|admin(?:istrator)?)\s*$/iu;

/** How many bodies answered, which of them have no opinion, how many opinions there are, and of how many of these nobody has said whose they are. */
export function bodiesAsText(all: readonly Opinion[], registers: Bodies): string {
  const { bodies, agreeing, nobodys } = feedbackIn(all, (each) => bodyOf(each, registers));
  const count = all.filter((each) => !isAgreement(each)).length;
  const answered = bodies.length === 0 ? '' : `收到${bodies.length}个单位的反馈`;
  const agreed = agreeing.length === 0 ? '' : `，其中${agreeing.length}个无意见（${agreeing.join('、')}）`;
  const alone = nobodys.opinions === count ? '都没有登记提出单位' : `其中${nobodys.opinions}条没有登记提出单位`;
  const notes = [
    ...(nobodys.opinions === 0 ? [] : [alone]),
    ...(nobodys.agreements === 0 ? [] : [`另有${nobodys.agreements}处表示无意见，没有登记单位`]),
  ];
  const made = `提出意见${count}条${notes.length === 0 ? '' : `（${notes.join('；')}）`}`;
  return answered === '' ? made : `${answered}${agreed}${agreed === '' ? '，' : '；'}${made}`;
}
