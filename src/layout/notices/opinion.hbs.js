export const spec = {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "涉及的考核内容："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"items"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":51},"end":{"line":7,"column":120}}})) != null ? stack1 : "")
    + "。";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"position"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":66},"end":{"line":7,"column":103}}})) != null ? stack1 : "")
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":7,"column":105},"end":{"line":7,"column":109}} ), depth0));
},"2":function(container,depth0,helpers,partials,data) {
    return "（"
    + container.escapeExpression(container.lambda(container.strict(depth0, "position", {"start":{"line":7,"column":85},"end":{"line":7,"column":93}} ), depth0))
    + "）";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"position"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":12,"column":37}}})) != null ? stack1 : "")
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":12,"column":39},"end":{"line":12,"column":43}} ), depth0))
    + "。\n\n";
},"4":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "position", {"start":{"line":12,"column":18},"end":{"line":12,"column":26}} ), depth0))
    + ". ";
},"5":function(container,depth0,helpers,partials,data) {
    return "请研究提出改进措施，于"
    + container.escapeExpression(container.lambda(container.strict(depth0, "due", {"start":{"line":16,"column":13},"end":{"line":16,"column":16}} ), depth0))
    + "前书面答复。\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "请研究提出改进措施，并书面答复。\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# 考核工作意见书\n\n"
    + alias3(alias2(alias1(depth0, "centre", {"start":{"line":3,"column":2},"end":{"line":3,"column":8}} ), depth0))
    + alias3(alias2(alias1(depth0, "number", {"start":{"line":3,"column":12},"end":{"line":3,"column":18}} ), depth0))
    + "\n\n"
    + alias3(alias2(alias1(depth0, "left", {"start":{"line":5,"column":2},"end":{"line":5,"column":6}} ), depth0))
    + alias3(alias2(alias1(depth0, "unit", {"start":{"line":5,"column":10},"end":{"line":5,"column":14}} ), depth0))
    + "：\n\n"
    + alias3(alias2(alias1(depth0, "year", {"start":{"line":7,"column":2},"end":{"line":7,"column":6}} ), depth0))
    + "年度平时考核中，你单位"
    + alias3(alias2(alias1(depth0, "ground", {"start":{"line":7,"column":21},"end":{"line":7,"column":27}} ), depth0))
    + "。"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"items"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":30},"end":{"line":7,"column":128}}})) != null ? stack1 : "")
    + "\n\n根据《"
    + alias3(alias2(alias1(depth0, "scheme", {"start":{"line":9,"column":5},"end":{"line":9,"column":11}} ), depth0))
    + "》，提出以下意见：\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"asks"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"due"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + alias3(alias2(alias1(depth0, "right", {"start":{"line":21,"column":2},"end":{"line":21,"column":7}} ), depth0))
    + alias3(alias2(alias1(depth0, "by", {"start":{"line":21,"column":11},"end":{"line":21,"column":13}} ), depth0))
    + "\n\n"
    + alias3(alias2(alias1(depth0, "right", {"start":{"line":23,"column":2},"end":{"line":23,"column":7}} ), depth0))
    + alias3(alias2(alias1(depth0, "on", {"start":{"line":23,"column":11},"end":{"line":23,"column":13}} ), depth0))
    + "\n";
},"useData":true};
export const text = "# 考核工作意见书\n\n{{centre}}{{number}}\n\n{{left}}{{unit}}：\n\n{{year}}年度平时考核中，你单位{{ground}}。{{#if items}}涉及的考核内容：{{#each items}}{{#if position}}（{{position}}）{{/if}}{{text}}{{/each}}。{{/if}}\n\n根据《{{scheme}}》，提出以下意见：\n\n{{#each asks}}\n{{#if position}}{{position}}. {{/if}}{{text}}。\n\n{{/each}}\n{{#if due}}\n请研究提出改进措施，于{{due}}前书面答复。\n{{else}}\n请研究提出改进措施，并书面答复。\n{{/if}}\n\n{{right}}{{by}}\n\n{{right}}{{on}}\n";
