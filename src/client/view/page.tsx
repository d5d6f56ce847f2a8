import { desk, isWithoutEditions } from '../state/desk.ts';
import { view } from '../state/view.ts';
import { words } from '../state/words.ts';
import { Head } from './head.tsx';
import { Notices, StatusBar } from './notices.tsx';
import { Systems } from './systems.tsx';
import { TotalsBar } from './totals-bar.tsx';
import { COMPONENTS } from './views.ts';

/** The whole page: what never moves above, below it what was chosen. */
export function Page() {
  if (desk.value === null) {
    return (
      <main class="waiting">
        <h1>{words.name}</h1>
        {!isWithoutEditions.value && <p role="status">{words.loading}</p>}
        <Notices />
      </main>
    );
  }
  const View = COMPONENTS[view.value];
  return (
    <div class="page">
      <Head />
      <div class="sums">
        <Systems />
        <TotalsBar />
      </div>
      <Notices />
      <View />
      <StatusBar />
    </div>
  );
}
