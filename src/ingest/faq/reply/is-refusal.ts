/**
 * Whether a reply begins as models begin when they decline. Only its first words count: what follows an apology is no
 * answer either, and a paper may speak of refusals.
 */
export function isRefusal(reply: string): boolean {
  const start = reply.replace(/^[\s>*_#"“「]+/, '').slice(0, openingLength)
  return openings.some((opening) => opening.test(start))
}

const openingLength = 160

/** By language: English, Chinese, Japanese, Korean, German, French, Spanish. */
const openings = [
  /^(?:I['’]m|I am|We['’]re|We are) (?:very |really |so |truly |deeply )?(?:sorry|afraid|unable|not able|not allowed)\b/i,
  /^(?:Sorry|My apologies|Apologies|I apologi[sz]e)\b\s*(?:[,.!:—-]|but\b|for\b)/i,
  /^(?:Unfortunately,? |Regrettably,? )?I (?:can(?:no|['’])t|can not|could(?:n['’]t| not)|won['’]t|will not|must decline|have to decline|do(?:n['’]t| not) have (?:access|the ability))\b/i,
  /^As an? (?:AI|artificial intelligence|large language|language)\b[^.\n]{0,60}(?:model|assistant|system)?,? I\b/i,
  /^I['’]?m? (?:just )?an? AI\b/i,
  /^(?:你好|您好)?[,，。!！\s]*(?:非常|很|十分|实在)?(?:抱歉|对不起|對不起|遗憾地)[,，。!！:：\s]/,
  /^(?:你好|您好)[,，。!！\s]*(?:这个问题)?我(?:暂时)?(?:无法|不能)/,
  /^我(?:暂时)?(?:无法|不能|没有办法)(?:回答|提供|协助|处理|满足|完成|访问|给到|为您|为你|继续|生成)/,
  /^(?:作为|身为)(?:一个|一款|一名)?\s?(?:AI|人工智能|大型语言模型|大语言模型|语言模型)/,
  /^(?:这个|该)问题我(?:暂时)?(?:无法|不能)回答/,
  /^(?:大変|誠に)?(?:申し訳(?:ありません|ございません)|すみません|恐れ入りますが)/,
  /^(?:정말 )?(?:죄송합니다|죄송하지만|미안합니다)/,
  /^(?:Es tut mir (?:sehr )?leid|Tut mir leid|Entschuldigung|Leider kann ich)\b/i,
  /^(?:Je suis (?:vraiment )?désolée?|Désolée?|Malheureusement, je ne peux)(?![\p{L}])/iu,
  /^(?:Lo siento|Lamento|Lamentablemente, no puedo)\b/i,
]
