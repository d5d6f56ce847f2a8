import type { AssessedUnit, Department, Registers, RetiredId, Signer } from '../model/registers.ts';
import type { Files } from '../ports/files.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { mentionsAt, type Written } from '../text/written.ts';
import { type Notes, readYaml } from './document.ts';
import { childrenAt, integerAt, optionalText, textAt, textsAt } from './node.ts';

/** The files beside the years, by what they hold. */
export const REGISTER_FILES = {
  departments: 'indicators/departments.yaml',
  units: 'indicators/units.yaml',
  retired: 'indicators/retired.yaml',
  signers: 'indicators/signers.yaml',
} as const;

/** A register that may be absent. */
export type OptionalRegister = 'retired' | 'signers';

type Report = (diagnostic: Diagnostic) => void;

/** Reads the registers, of those that may be absent the ones that are there. */
export function loadRegisters(
  files: Files,
  has: { readonly [Name in OptionalRegister]: boolean },
  notes: Notes,
): Registers {
  const { report } = notes;
  const departmentList = readYaml(files, REGISTER_FILES.departments, 'departments', notes);
  const unitList = readYaml(files, REGISTER_FILES.units, 'units', notes);
  const retiredList = has.retired ? readYaml(files, REGISTER_FILES.retired, 'retired', notes) : undefined;
  const signerList = has.signers ? readYaml(files, REGISTER_FILES.signers, 'signers', notes) : undefined;
  return {
    departments: departmentList && childrenAt(departmentList, 'departments').nodes.map(readDepartment),
    units: unitList && childrenAt(unitList, 'units').nodes.map((node) => readUnit(node, report)),
    retired: retiredList ? childrenAt(retiredList, 'retired').nodes.map((node) => readRetired(node, report)) : [],
    signers: signerList && childrenAt(signerList, 'signers').nodes.map((node) => readSigner(node, report)),
  };
}

function readDepartment(node: Written): Department {
  return {
    id: textAt(node, 'id'),
    name: textAt(node, 'name'),
    aliases: mentionsAt(node, 'aliases'),
    offices: childrenAt(node, 'offices').nodes.map((office) => ({
      id: textAt(office, 'id'),
      name: textAt(office, 'name'),
      written: office,
    })),
    owners: textsAt(node, 'owners'),
    leads: node.value['leads'] !== false,
    written: node,
  };
}

function readUnit(node: Written, report: Report): AssessedUnit {
  return {
    id: textAt(node, 'id'),
    name: textAt(node, 'name'),
    system: textAt(node, 'system'),
    class: textAt(node, 'class'),
    department: optionalText(node, 'department'),
    from: integerAt(node, 'from', report),
    until: integerAt(node, 'until', report),
    written: node,
  };
}

function readRetired(node: Written, report: Report): RetiredId {
  return {
    id: textAt(node, 'id'),
    system: textAt(node, 'system'),
    since: integerAt(node, 'since', report),
    reason: optionalText(node, 'reason'),
    written: node,
  };
}

function readSigner(node: Written, report: Report): Signer {
  return {
    name: textAt(node, 'name'),
    key: textAt(node, 'key'),
    from: integerAt(node, 'from', report),
    until: integerAt(node, 'until', report),
    written: node,
  };
}
