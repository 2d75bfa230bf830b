import { disarm } from './fence.ts'

/**
 * Phrases of a paper that are addressed to a model that reads it, such as "ignore all previous instructions", as they
 * stand there. A paper about such phrases has them too: a finding is a reason to look, no verdict.
 */
export function findInstructions(text: string): string[] {
  const seen = disarm(text).normalize('NFKC').replace(/\s+/g, ' ')
  const phrases = patterns.flatMap((pattern) => Array.from(seen.matchAll(pattern), ([phrase]) => phrase))
  const found = [...phrases, ...(text.match(tokens) ?? []), ...readHidden(text)]
  return [...new Set(found.map(shorten))].slice(0, most)
}

/** Phrases named of one paper, and characters of each. */
const most = 3
const longest = 100

const models =
  '(?:AIs?|LLMs?|AI (?:models?|assistants?|systems?|agents?)|(?:large )?language models?|chatbots?|ChatGPT|GPT|Claude|Gemini)'
const praise = '(?:positive|favou?rable|glowing|high|excellent|accept(?:ing)?|strong accept)'

const patterns = [
  // Setting instructions aside.
  String.raw`\b(?:ignore|disregard|forget|override|bypass) (?:(?:all|any|every|the|your|these|those|my|of|and) ){0,4}(?:previous|prior|above|preceding|earlier|foregoing|former|system|original|initial)(?: [\w-]+){0,2} (?:instructions?|prompts?|directions?|directives?|commands?|guidelines|rules)`,
  String.raw`\b(?:ignore|disregard|forget) (?:everything|anything|all|what)(?: that)? (?:was |is |came |you were told )?(?:above|before|previously|so far)`,
  String.raw`\b(?:new|updated|real|actual|override) (?:system )?(?:instructions?|prompts?|directives?) ?: `,
  String.raw`\byou are (?:now|no longer) (?:(?:a|an|the|in|bound by|restricted by) ){0,2}(?:DAN|assistant|developer mode|unrestricted|jailbroken|helpful|evil|free of|any rules|AI|model)\b`,
  String.raw`\b(?:reveal|print|output|repeat|leak|disclose) (?:your|the) (?:(?:full|entire|hidden|secret|initial|system) ){1,3}(?:prompts?|instructions?)`,
  // Speaking to a reader that is a machine.
  String.raw`\b(?:notes?|instructions?|attention|message|important|warning)(?: to| for)?(?: all| any| the)? ${models}(?: (?:reviewers?|readers?|summari[sz]ers?))?(?: ?:|,? please\b)`,
  String.raw`\b(?:if|when|since|as) you are (?:an? )?(?:automated )?(?:${models}|${models} reviewer)\b`,
  String.raw`\bas an? ${models}(?: reviewer)?, you (?:should|must|are|will|need|have)\b`,
  // Asking for praise.
  String.raw`\b(?:give|provide|write|output|assign)(?: only)?(?: me| this paper| it| us)? (?:an? )?(?:only )?${praise} (?:reviews?|ratings?|scores?|recommendations?|evaluations?|assessments?)(?: only| of this| for this| to this|[.!;,])`,
  String.raw`\b(?:do not|don['’]t|never) (?:mention|highlight|list|report|raise|include) (?:any|the|its) (?:negatives?|weaknesses|flaws|criticisms?|shortcomings)\b`,
  String.raw`\b(?:recommend|emphasi[sz]e)(?: the)? (?:acceptance of|accepting|the exceptional strengths of) (?:this|the) (?:paper|manuscript|submission)`,
  // Pretending that the paper ends.
  String.raw`<<<\s?PAPER|PAPER\s?>>>|\[?(?:end|close) of (?:the )?(?:paper|document|data|context)\]?[.:\]> ]{1,4}(?:now|new|system|you|assistant|next)\b`,
  // Other languages.
  '(?:忽略|无视|忽視|無視|忘记|忘記|不要理会|不要理會)(?:掉)?(?:之前|以上|上述|前面|先前|此前|上面|所有|一切|你的|系统|系統)[^。！？,，]{0,14}(?:指令|指示|提示|命令|规则|規則|要求|设定|設定)',
  '(?:给出|给予|提供|撰写|写出|輸出|输出)[^。！？]{0,8}(?:正面|积极|好评|高分|肯定)的?(?:评价|评审|审稿|评论|意见|评分)',
  '你现在(?:是|扮演)[^。！？]{0,12}(?:不受限制|没有限制|无限制|助手|模型)|(?:输出|泄露|打印|显示)[^。！？]{0,8}系统提示',
  '(?:以前|これまで|上記|前)の(?:指示|命令|プロンプト)(?:を|は)?(?:すべて)?無視',
  '이전의? ?(?:모든 )?(?:지시|명령)[^.]{0,8}무시',
  String.raw`\bignorier\w* (?:alle )?(?:vorherigen|bisherigen|obigen|vorigen) (?:Anweisungen|Instruktionen|Befehle)`,
  String.raw`\bignore[zr]? (?:toutes )?les instructions (?:précédentes|antérieures|ci-dessus)`,
  String.raw`\bignor[ae]r? (?:todas )?las instrucciones (?:anteriores|previas)`,
].map((source) => new RegExp(source, 'giu'))

/** Tokens that begin a turn in a chat's template. */
const tokens = /<\|im_start\|>|<\|start_header_id\|>|<start_of_turn>|<<SYS>>|\[INST\]|<｜(?:User|Assistant)｜>/gi

/** ASCII written in Unicode's tag characters, which nothing shows. */
function readHidden(text: string): string[] {
  const runs = text.match(/[\u{E0020}-\u{E007E}]{4,}/gu) ?? []
  return runs.map((run) => Array.from(run, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join(''))
}

function shorten(phrase: string): string {
  const line = disarm(phrase).replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)} …` : line
}
