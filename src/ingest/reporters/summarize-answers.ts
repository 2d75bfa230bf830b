import type { Estimate } from '#ingest/faq/provider.ts'
import type { FaqReport } from '#ingest/report.ts'

/** What became of the questions, in sentences, one a line. */
export function summarizeAnswers(faq: FaqReport): string[] {
  const { provider, answered, pending, failed, unread, flagged, stopped, spent, batch } = faq
  return [
    `Questions (${provider}): ${answered} papers answered, ${pending} wait for the next run, ${failed.length} failed`,
    ...(batch ? [`Batch: ${batch.collected} answers collected, ${batch.submitted} questions handed in`] : []),
    ...(spent && spent.input + spent.output > 0 ? [formatSpent(spent)] : []),
    ...(stopped ? [`Stopped asking: ${stopped.reason}`] : []),
    ...some(failed).map(({ id, reason }) => `  ${id}: ${reason}`),
    ...some(unread).map(({ id, reason }) => `  ${id} waits for its text: ${reason}`),
    ...flagged.map(({ id, phrase }) => `  ${id} speaks to the model that reads it: “${phrase}”. Look at its answers.`),
  ]
}

/** What answers would cost. */
export function summarizeEstimate({ papers, model, textTokens, usd, ...tokens }: Estimate): string {
  const cost = usd === undefined ? 'at unknown prices (faq.prices)' : `about ${formatUsd(usd)}`
  const read = `${formatTokens(tokens.input)} tokens read (${formatTokens(tokens.cached)} of them repeated)`
  return (
    `Answers about ${papers} papers by ${model}: ${read}, ${formatTokens(tokens.output)} written, ${cost}; ` +
    `a full text taken as ${formatTokens(textTokens)} tokens`
  )
}

function formatSpent({ input, cached, output, usd }: NonNullable<FaqReport['spent']>): string {
  const cost = usd === undefined ? '' : `, ${formatUsd(usd)}`
  return `Tokens: ${formatTokens(input)} read (${formatTokens(cached)} from the provider’s cache), ${formatTokens(output)} written${cost}`
}

/** `950`, `12.3 k`, `4.56 M` */
function formatTokens(count: number): string {
  if (count < 1000) return String(count)
  return count < 1e6 ? `${(count / 1000).toFixed(1)} k` : `${(count / 1e6).toFixed(2)} M`
}

function formatUsd(usd: number): string {
  return `$${usd.toFixed(usd < 1 ? 4 : 2)}`
}

/** The first few; the line above counts them all. */
function some<T>(list: T[]): T[] {
  return list.slice(0, 5)
}
