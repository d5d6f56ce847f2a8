export const spec = {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isFirst"),{"name":"unless","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":17},"end":{"line":15,"column":48}}})) != null ? stack1 : "")
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":15,"column":50},"end":{"line":15,"column":54}} ), depth0));
},"1":function(container,depth0,helpers,partials,data) {
    return "、";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"position"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":20,"column":37}}})) != null ? stack1 : "")
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":20,"column":39},"end":{"line":20,"column":43}} ), depth0))
    + "。\n\n";
},"3":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "position", {"start":{"line":20,"column":18},"end":{"line":20,"column":26}} ), depth0))
    + ". ";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "约谈涉及的考核内容："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"items"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":10},"end":{"line":24,"column":79}}})) != null ? stack1 : "")
    + "。\n\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"position"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":25},"end":{"line":24,"column":62}}})) != null ? stack1 : "")
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":24,"column":64},"end":{"line":24,"column":68}} ), depth0));
},"6":function(container,depth0,helpers,partials,data) {
    return "（"
    + container.escapeExpression(container.lambda(container.strict(depth0, "position", {"start":{"line":24,"column":44},"end":{"line":24,"column":52}} ), depth0))
    + "）";
},"7":function(container,depth0,helpers,partials,data) {
    return "书面材料于"
    + container.escapeExpression(container.lambda(container.strict(depth0, "due", {"start":{"line":27,"column":31},"end":{"line":27,"column":34}} ), depth0))
    + "前报送。";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# 约谈通知书\n\n"
    + alias3(alias2(alias1(depth0, "centre", {"start":{"line":3,"column":2},"end":{"line":3,"column":8}} ), depth0))
    + alias3(alias2(alias1(depth0, "number", {"start":{"line":3,"column":12},"end":{"line":3,"column":18}} ), depth0))
    + "\n\n"
    + alias3(alias2(alias1(depth0, "left", {"start":{"line":5,"column":2},"end":{"line":5,"column":6}} ), depth0))
    + alias3(alias2(alias1(depth0, "unit", {"start":{"line":5,"column":10},"end":{"line":5,"column":14}} ), depth0))
    + "：\n\n你单位"
    + alias3(alias2(alias1(depth0, "ground", {"start":{"line":7,"column":5},"end":{"line":7,"column":11}} ), depth0))
    + "。根据《"
    + alias3(alias2(alias1(depth0, "scheme", {"start":{"line":7,"column":19},"end":{"line":7,"column":25}} ), depth0))
    + "》，决定进行约谈，现将有关事项通知如下。\n\n## 一、时间和地点\n\n"
    + alias3(alias2(alias1(lookupProperty(depth0,"talk"), "on", {"start":{"line":11,"column":2},"end":{"line":11,"column":9}} ), depth0))
    + alias3(alias2(alias1(lookupProperty(depth0,"talk"), "at", {"start":{"line":11,"column":13},"end":{"line":11,"column":20}} ), depth0))
    + "，在"
    + alias3(alias2(alias1(lookupProperty(depth0,"talk"), "place", {"start":{"line":11,"column":26},"end":{"line":11,"column":36}} ), depth0))
    + "。\n\n## 二、参加人员\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"persons"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":15,"column":65}}})) != null ? stack1 : "")
    + "。\n\n## 三、有关要求\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"asks"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":22,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"items"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":26,"column":7}}})) != null ? stack1 : "")
    + "请准时参加，不得委托他人。"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"due"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":13},"end":{"line":27,"column":47}}})) != null ? stack1 : "")
    + "\n\n"
    + alias3(alias2(alias1(depth0, "right", {"start":{"line":29,"column":2},"end":{"line":29,"column":7}} ), depth0))
    + alias3(alias2(alias1(depth0, "by", {"start":{"line":29,"column":11},"end":{"line":29,"column":13}} ), depth0))
    + "\n\n"
    + alias3(alias2(alias1(depth0, "right", {"start":{"line":31,"column":2},"end":{"line":31,"column":7}} ), depth0))
    + alias3(alias2(alias1(depth0, "on", {"start":{"line":31,"column":11},"end":{"line":31,"column":13}} ), depth0))
    + "\n";
},"useData":true};
export const text = "# 约谈通知书\n\n{{centre}}{{number}}\n\n{{left}}{{unit}}：\n\n你单位{{ground}}。根据《{{scheme}}》，决定进行约谈，现将有关事项通知如下。\n\n## 一、时间和地点\n\n{{talk.on}}{{talk.at}}，在{{talk.place}}。\n\n## 二、参加人员\n\n{{#each persons}}{{#unless isFirst}}、{{/unless}}{{text}}{{/each}}。\n\n## 三、有关要求\n\n{{#each asks}}\n{{#if position}}{{position}}. {{/if}}{{text}}。\n\n{{/each}}\n{{#if items}}\n约谈涉及的考核内容：{{#each items}}{{#if position}}（{{position}}）{{/if}}{{text}}{{/each}}。\n\n{{/if}}\n请准时参加，不得委托他人。{{#if due}}书面材料于{{due}}前报送。{{/if}}\n\n{{right}}{{by}}\n\n{{right}}{{on}}\n";
