import { isPrintShown } from '../../state/printed.ts';
import { Side } from '../side/side.tsx';
import { Toolbar } from '../toolbar.tsx';
import { Grid } from './grid.tsx';

/** The system as its own table, and what belongs to the chosen item beside it. */
export function TableView() {
  return (
    <>
      <Toolbar />
      <div class={isPrintShown.value ? 'desk with-print' : 'desk'}>
        <main>
          <Grid />
        </main>
        <Side />
      </div>
    </>
  );
}
