import { defaultQuestions } from '#paper/questions.ts'
import { type ChatMessage, textOf } from './chat.ts'

/**
 * A reply made of sentences of the paper that a conversation holds, chosen by the question in its English wording
 * (default: the summary): always the same for the same conversation.
 */
export function composeReply(messages: ChatMessage[], question: string | undefined): string {
  const sentences = splitSentences(findPaperText(messages))
  if (sentences.length === 0) return 'The conversation holds no text of a paper, so nothing can be said about it.'
  const { en = [] } = defaultQuestions
  const choose = choices[en.indexOf(question ?? '')] ?? chooseSummary
  return choose(sentences)
}

/** Shorter paragraphs before and after the paper's text are titles and instructions; those without a sentence, names. */
const shortestParagraph = 120
const sentenceEnd = /[a-z$)%][.?!](\s|$)/
const most = 3

/** What the six questions choose, in their order. */
const choices: ((sentences: string[]) => string)[] = [
  (sentences) => join(sentences.slice(0, 2)),
  chooser(
    /\b(previously|prior|existing|(was|were) known|work of|in contrast to|compared with|unlike)\b/i,
    'related work',
  ),
  (sentences) =>
    join(
      matching(
        sentences,
        /\b(we (introduce|propose|prove|use|show|develop|present|give|construct)|proof|argument|estimator|method|algorithm|model gives)\b/i,
      ),
    ) || join(sentences.slice(1, 1 + most)),
  chooser(
    /\b(experiments?|data|participants|simulat\w+|benchmarks?|numerical|surveys?|spectr\w+|runs|streams|compared|measured|median)\b/i,
    'experiments',
  ),
  chooser(
    /\b(conjectur\w+|open (?:problem|question)s?|future|limits|remains?|limitations?|suggests?)\b/i,
    'open questions',
  ),
  chooseSummary,
]

function chooser(pattern: RegExp, subject: string): (sentences: string[]) => string {
  return (sentences) => join(matching(sentences, pattern)) || `The text at hand does not speak of ${subject}.`
}

function matching(sentences: string[], pattern: RegExp): string[] {
  return sentences.filter((sentence) => pattern.test(sentence)).slice(0, most)
}

function chooseSummary(sentences: string[]): string {
  return sentences.length <= most ? join(sentences) : join([...sentences.slice(0, 1), ...sentences.slice(-2)])
}

function join(sentences: string[]): string {
  return sentences.join(' ').trim()
}

/**
 * What follows the word Abstract in the user's longest message; without that word, from its first long paragraph to
 * its last.
 */
function findPaperText(messages: ChatMessage[]): string {
  const texts = messages.filter(({ role }) => role === 'user').map(textOf)
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '')
  const labelled = /(?:^|\n)[#*\s]*abstract[*:\s]+([\s\S]*)/i.exec(longest)?.[1]
  if (labelled) return labelled
  const paragraphs = longest.replace(/^(<<<.*|.*>>>)$/gm, '').split(/\n\s*\n/)
  const isLong = (paragraph: string) => paragraph.trim().length >= shortestParagraph && sentenceEnd.test(paragraph)
  return paragraphs.slice(paragraphs.findIndex(isLong), paragraphs.findLastIndex(isLong) + 1).join('\n\n')
}

/** Keeps the lines of displayed formulas, which belong to the sentence around them. */
function splitSentences(text: string): string[] {
  return text
    .trim()
    .split(/(?<=[.!?]|[.]\n\$\$)\s+(?=[A-Z$\\*])(?!\$\$)/)
    .filter((sentence) => /\p{L}/u.test(sentence))
}
