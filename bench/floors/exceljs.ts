import { join } from 'node:path';
import exceljs from 'exceljs';

// Writes the form of the first argument, read once, as often as the second says into the folder of the third.
const [form = '', count = '1', folder = ''] = process.argv.slice(2);

async function write(): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(form);
  for (let index = 0; index < Number(count); index += 1) await workbook.xlsx.writeFile(join(folder, `${index}.xlsx`));
}

void write();
