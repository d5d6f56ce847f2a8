import { isPrintShown } from '../../state/printed.ts';
import { tab } from '../../state/side.ts';
import { Side } from '../side/side.tsx';
import { Toolbar } from '../toolbar.tsx';
import { Grid } from './grid.tsx';

/** The system as its own table, and what belongs to the chosen item beside it. */
export function TableView() {
  return (
    <>
      <Toolbar />
      <div class={isPrintShown.value || tab.value === 'source' ? 'desk wide' : 'desk'}>
        <main>
          <Grid />
        </main>
        <Side />
      </div>
    </>
  );
}
