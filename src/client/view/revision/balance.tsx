import type { BalanceView } from '../../../studio/protocol/revision.ts';

/** Who gained and who lost in a system. */
export function Balance({ balance: { title, tables } }: { readonly balance: BalanceView }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {tables.map(({ name, classes, rows }) => (
        <table key={name} class="numbers">
          <thead>
            <tr>
              <th scope="col">{name}</th>
              {classes.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.title} class={row.isSum ? 'sum' : undefined}>
                <th scope="row">{row.title}</th>
                {row.shifts.map(({ text, sign }, index) => (
                  <td key={index} class={sign}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
