import type { Faq } from '#paper/schema.ts'
import type { RenderedFaq } from '#render/answers.ts'

/** Who answered, and from what; what was left out: it stands above the answers. */
export function describeFaq({ answers, model, provider, basis, reason, omitted = [] }: RenderedFaq): string {
  const some = (status: string) => answers.some((answer) => answer.status === status)
  if (some('answered')) {
    const left = omitted.length > 0 && `Left out to fit the model: ${omitted.join('; ')}.`
    return [`Answered by ${model ?? provider} from ${sources[basis]}.`, reason, left].filter(Boolean).join(' ')
  }
  if (some('extract')) {
    return `Extracts: the ${basis === 'abstract' ? 'abstract' : 'paper'}’s own sentences, chosen without a model.`
  }
  return 'Not answered yet; a later run asks again.'
}

const sources: Record<Faq['basis'], string> = {
  html: 'the paper’s HTML',
  pdf: 'the paper’s PDF',
  abstract: 'the abstract alone',
}
