const COURTESY =
  /^(?:特此|专此|现)?(?:函?复|函告|回复|复函|报告|反馈|说明)$|^此[复致]$|^(?:贵|你)?[^，。]{0,60}(?:收悉|知悉)$|^经[^，。]{0,12}(?:研究|讨论|学习)$/u;

/** Whether a sentence without its stop only belongs to a letter, and says nothing of what it answers: 特此函复. */
export function isCourtesy(sentence: string): boolean {
  return COURTESY.test(sentence);
}
