import Handlebars from 'handlebars/runtime.js';

/** A template that was compiled ahead, with its partials, as a function of what it prints. It throws for a name that it was not given: a template can do nothing but print. */
export function templateOf<View>(
  spec: TemplateSpecification,
  partials: Readonly<Record<string, TemplateSpecification>>,
): (view: View) => string {
  const handlebars = Handlebars.create();
  for (const name of ['each', 'if', 'unless'] as const) {
    const helper = handlebars.helpers[name] as Handlebars.HelperDelegate;
    handlebars.registerHelper(name, strictly(name, helper));
  }
  const compiled = Object.fromEntries(
    Object.entries(partials).map(([name, each]) => [name, handlebars.template(each)]),
  );
  const template = handlebars.template<View>(spec);
  return (view) => template(view, { partials: compiled });
}

/** Handlebars takes a misspelt name in `each` and `if` for something empty, in strict templates as well; this throws. */
function strictly(name: string, helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, ...facts: [unknown, Handlebars.HelperOptions]) {
    if (facts[0] === undefined)
      throw new Error(`the template asks in {{#${name}}} for something that it was not given`);
    return helper.apply(this, facts);
  };
}
