import type { Explanations } from '../../explanation.ts';

/** The explanations of points, ids, references and applicability in English. */
export const items = {
  'points-not-positive': {
    title: 'Points must be above zero',
    meaning:
      'Points, weights, the most that is deducted and the step must all be above 0: an item without points assesses nothing, and negative points would hide a mistake in a sum. Usually it was meant as a deduction or as “not assessed”, or the points are not decided yet. Deductions and items that are not assessed have their own way of being written; neither is a zero or a negative number.',
  },
  'points-step': {
    title: 'Points do not fit the step',
    meaning:
      'In scheme.yaml, step is the smallest unit of points; the points of every item, and what its scoring gives or deducts, must be a whole multiple of it, so that no odd fractions turn up on a scoring sheet. Usually the decimal point is misplaced or there is a digit too many. Points computed from a weight must fit as well.',
  },
  'points-in-text': {
    title: 'Points in the text differ',
    meaning:
      'The points of each item are stated in the annexes (Measures, section 4(3)), where they are printed from points. If the text names another number, the annex contradicts itself and nobody knows which one counts. Usually it came along from an older document, or only one of the two was changed; first find out which is right.',
  },
  'points-and-weights': {
    title: 'Points and weights are mixed',
    meaning: 'The parts of an indicator state either points or weights, their shares of its points; with both side by side the sum cannot be checked. Items that only deduct are in no sum, so this does not concern them. Usually a new item was copied from a place that does it the other way.',
  },
  'sum-mismatch': {
    title: 'The parts do not add up',
    meaning:
      'At every level the points must be the sum of the parts right below, and for each unit class, or the total will miss the full marks (Measures, section 4(3)). Usually one item was changed and those above or below it were not, an item is missing, or something does not apply to a class and nothing makes up for it. First find out whether the sum is wrong or one of its parts.',
  },
  'total-mismatch': {
    title: 'The total misses the full marks',
    meaning:
      'The full marks of each system are fixed (Measures, section 4(3)), and its level-1 indicators must add to exactly that for each unit class; otherwise the scores of units cannot be compared. Usually a level-1 indicator was added or removed and the points were not shared out again, or a file is missing. The full marks themselves stay, unless the measures have changed.',
  },
  'split-mismatch': {
    title: 'The split over offices does not add up',
    meaning: 'When several offices of a department score one criterion, their points must add to exactly the points of the criterion. Usually the criterion got other points and the split stayed, or an office is missing. If the points differ by unit class, one split cannot fit them all: write two criteria.',
  },
  'scoring-mismatch': {
    title: 'The scoring exceeds the points',
    meaning: 'A scoring rule keeps within the points of its criterion: the top tier gives all of them and each further tier fewer, and no deduction or cap on deductions is larger. Usually the points were changed and the scoring was not. Where the points differ by unit class, this must hold for each of them.',
  },
  'id-duplicate': {
    title: 'The id is used twice',
    meaning:
      'An id is what an item is known by in scores, revision tables and other files, so it may occur only once in a system or a register; an indicator and a criterion cannot share one either. Usually an item was copied and its id was not changed. Keep the id of the older item and change the new one, so that earlier years can still be compared.',
  },
  'id-retired': {
    title: 'The id has been retired',
    meaning:
      'The id of something no longer assessed is registered in retired.yaml and never used again from that year on; otherwise two different items would pass for one when years are compared. Usually a new id is the same by chance, or an old item has been brought back. Even then it gets a new id; if the entry in the register is a mistake, correct it there.',
  },
  'annex-duplicate': {
    title: 'The number of an annex is used twice',
    meaning: 'Each system is printed as an annex, and its number is that in the list of annexes at the end of the measures; so a number can be used only once, or nobody knows which annex “附件1” is. Usually a system was copied and its number was not changed, or the order was changed in one place only.',
  },
  'name-ambiguous': {
    title: 'It is unclear whose name this is',
    meaning: 'When older documents are imported, departments are recognized by their names and aliases, so each may stand for one department only. Usually two departments were merged or renamed and both kept the same short name, or the official name was also listed as an alias. First decide which department it means.',
  },
  'text-duplicate': {
    title: 'Two criteria have the same text',
    meaning: 'Two criteria that are for the same unit class have the same wording (punctuation and spaces aside), so the same thing would be scored twice. Usually a copy was not changed, or two departments handed in the same item. It may be intended, so this is only a warning; then say what each of them looks at.',
  },
  'department-unknown': {
    title: 'A department is not registered',
    meaning:
      'Departments that lead or cooperate, and those named in the scheme or in the register of assessed units, must be registered in departments.yaml, so that their names are printed the same everywhere. Usually an id is misspelt, the Chinese name was written instead of the id, or a new department is not registered yet.',
  },
  'department-none': {
    title: 'Nobody assesses this',
    meaning: 'Every indicator needs a department that delivers its scores and an opinion (Measures, section 4(3)), or nobody scores it. It can be stated further up, once, and holds for everything below. Usually it was forgotten with a new level-1 indicator.',
  },
  'department-idle': {
    title: 'A department has nothing to lead',
    meaning:
      'A registered department leads no indicator in any year, so it has no scoring sheet to fill in. Usually it was left out somewhere, or its task went to another department and the register was not updated. No points or sums are affected, so this is only a warning; but if it was left out, its items may stand under another department.',
  },
  'department-leads': {
    title: 'A cooperating department leads',
    meaning: 'The register says that this department only cooperates, but an indicator has it lead. Such a department gets no scoring sheet, so what it leads may be scored by nobody. Either place may be right and no points are affected, so this is only a warning for you to decide.',
  },
  'department-cooperates-with-itself': {
    title: 'A department cooperates with itself',
    meaning: 'The department of an indicator leads it; cooperating departments are others that help, so none needs to be named as both. Usually the leading one is stated further up and was overlooked, or the lead changed and the list did not. It only repeats a name in print, so this is only a warning.',
  },
  'office-unknown': {
    title: 'An office is not registered',
    meaning: 'Offices that share the scoring of a criterion must be registered under their department in departments.yaml, so that scoring sheets can print their names. Usually the id is misspelt, the office is not registered yet, or the department was changed and the offices are still those of the former one.',
  },
  'system-unknown': {
    title: 'The system does not exist',
    meaning:
      'The assessed units form groups that are assessed and ranked apart (Measures, section 2), each by its own system, so every unit belongs to one of the systems in scheme.yaml. Usually the id is misspelt, or a system was given up or got another id in some year. If a unit is no longer assessed, state its last year in the register instead of deleting it.',
  },
  'class-unknown': {
    title: 'The unit class does not exist',
    meaning: 'The unit class decides which items apply and with how many points; it must be one that scheme.yaml lists for this system. Usually the id is misspelt, the Chinese name was written instead, or the class belongs to another system. Without a known class nothing can be scored.',
  },
  'class-outside-parent': {
    title: 'The class is excluded further up',
    meaning: 'An item can only choose among the classes that the indicator above applies to. What is excluded above is excluded below as well; naming it again has no effect and looks as if it had one. Usually the indicator above was changed and this item was not, or the one above was limited too far.',
  },
  'class-excluded': {
    title: 'Content for an excluded class',
    meaning: 'The item does not apply to a class, yet it has points, wording or a target for it, which would never be used. One of the two is wrong: the class is missing from what the item applies to, or the content is a leftover. First decide whether units of this class are assessed on the item.',
  },
  'class-twice': {
    title: 'Two wordings for one class',
    meaning: 'A criterion may have its own wording for some unit classes, but only one for each, or nobody knows which to print. Usually several classes were put together and one of them already had its own wording, or a copy kept its class. If both wordings are needed, they are two things: write two criteria.',
  },
  'class-nobody': {
    title: 'It applies to nobody',
    meaning: 'Taken together, the choices of this item and of the indicators above leave no unit class, so it is never assessed and its points are in no sum. Usually only and except were confused, or the indicator above is already limited to one class and this item to another.',
  },
  'class-empty': {
    title: 'A class has no indicators',
    meaning: 'Every unit class needs indicators, and the full marks must hold for it too (Measures, section 4(3)); units of a class without any have no way to score. Usually the class is new and its indicators are still to be written, or none of the level-1 indicators was made to apply to it.',
  },
} satisfies Partial<Explanations>;
