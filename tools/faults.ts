import { faultsOf, shippedEditions } from '../test/support/faults/faults.ts';
import { inherentReason } from '../test/support/faults/inherent.ts';
import { unfound } from '../test/support/faults/unfound.ts';

// Mistypes each figure of each number in the YAML of each shipped edition, one at a time, and tells how many of these
// faults are found without the lock, which are inherent and why, and which slip: `npm run faults`.

for (const edition of shippedEditions()) {
  const faults = faultsOf(edition);
  const silent = await unfound(edition, faults);
  const places = new Map<string, Map<string, string[]>>();
  for (const fault of silent) {
    const reason = inherentReason(fault) ?? 'SLIPPED';
    const place = `${fault.path}:${fault.line} ${fault.key}: ${fault.was}`;
    const byPlace = places.get(reason) ?? new Map<string, string[]>();
    byPlace.set(place, [...(byPlace.get(place) ?? []), fault.is]);
    places.set(reason, byPlace);
  }
  for (const [reason, byPlace] of places) {
    console.log(`${reason}:`);
    for (const [place, values] of byPlace) console.log(`  ${place} -> ${values.join(', ')}`);
  }
  const slipped = silent.filter((fault) => inherentReason(fault) === undefined).length;
  console.log(
    `${edition}: ${faults.length} altered, ${faults.length - silent.length} found, ${silent.length - slipped} inherent, ${slipped} slipped\n`,
  );
  if (slipped > 0) process.exitCode = 1;
}
