import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/readers/html.ts';
import { Unreadable } from '../../src/readers/reading.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the reader of HTML', () => {
  it('finds paragraphs and merged cells, and no scripts, styles or navigation', async () => {
    const html = `<title>题</title><style>p{}</style><nav><label>全部</label></nav><script>甲</script>
      <h1>考核办法</h1><p>第一段<br>第二行</p>
      <table><thead><tr><th>一级指标<th>分值</thead>
      <tr><th rowspan=2><p>思想建设</p><p>（35分）</p><td>1<tr><td>2</table>`;
    expect((await readHtml(bytes(html))).blocks).toEqual([
      { kind: 'text', text: '考核办法' },
      { kind: 'text', text: '第一段\n第二行' },
      {
        kind: 'table',
        rows: [
          ['一级指标', '分值'],
          ['思想建设\n（35分）', '1'],
          ['思想建设\n（35分）', '2'],
        ],
      },
    ]);
  });

  it('takes nothing but UTF-8', async () => {
    await expect(readHtml(new Uint8Array([0xbf, 0xbc, 0xba, 0xcb]))).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('refuses what is too large or too deep, and reports nothing but that it cannot read', async () => {
    await expect(readHtml(new Uint8Array(64 * 2 ** 20 + 1))).rejects.toMatchObject({ reason: 'too-large' });
    await expect(readHtml(bytes('<div>'.repeat(100_000)))).rejects.toBeInstanceOf(Unreadable);
    const formats = Array.from({ length: 3000 }, (_, index) => `<b id="${index}"><p>`).join('');
    await expect(readHtml(bytes(formats))).rejects.toBeInstanceOf(Unreadable);
  });
});
