import { departmentName, departmentsById } from '../../model/departments.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
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

/** How many bodies made opinions, and of how many opinions nobody has said whose they are. */
export function bodiesAsText(opinions: readonly Opinion[], bodies: Bodies): string {
  const known = opinions.filter(({ unit }) => unit !== undefined);
  const count = new Set(known.map((each) => bodyOf(each, bodies))).size;
  const others = opinions.length - known.length;
  if (count === 0) return `共收到意见${others}条，都没有登记提出单位`;
  return `共收到${count}个单位的意见${known.length}条${others === 0 ? '' : `、没有登记提出单位的${others}条`}`;
}
