import { desk } from '../state/desk.ts';
import { words } from '../state/words.ts';
import { Head } from './head.tsx';
import { Notices, StatusBar } from './notices.tsx';
import { Side } from './side/side.tsx';
import { Grid } from './table/grid.tsx';
import { Toolbar } from './toolbar.tsx';
import { TotalsBar } from './totals-bar.tsx';

/** The whole page: what never moves above, the table and what belongs to the chosen item below. */
export function Page() {
  if (desk.value === null) {
    return (
      <main class="waiting">
        <h1>{words.name}</h1>
        <p role="status">{words.loading}</p>
        <Notices />
      </main>
    );
  }
  return (
    <div class="page">
      <Head />
      <TotalsBar />
      <Toolbar />
      <Notices />
      <div class="desk">
        <main>
          <Grid />
        </main>
        <Side />
      </div>
      <StatusBar />
    </div>
  );
}
