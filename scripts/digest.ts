import { parseConfig } from '#config.ts'
import { parseClock } from '#environment.ts'
import { parseArguments, usage } from '#ingest/arguments.ts'
import { createArxiv } from '#ingest/arxiv/client.ts'
import { digest } from '#ingest/digest.ts'
import { createProvider } from '#ingest/faq/create-provider.ts'
import { findKey } from '#ingest/faq/resolve-model.ts'
import { type DigestEvent, exitCode } from '#ingest/report.ts'
import { createGitHubSummary } from '#ingest/reporters/github-summary.ts'
import { createTerminalReporter } from '#ingest/reporters/terminal.ts'
import userConfig from '../digest.config.ts'

const { env, argv } = process

try {
  if (argv.includes('--help')) {
    console.log(usage)
    process.exit(0)
  }
  const { settings, ...request } = parseArguments(argv.slice(2))
  const config = parseConfig(userConfig, { ...env, ...settings })
  const now = parseClock(env.SHEAF_NOW)
  const reporters = [
    createTerminalReporter(process.stdout),
    ...(env.GITHUB_STEP_SUMMARY ? [createGitHubSummary(env.GITHUB_STEP_SUMMARY)] : []),
  ]
  const tell = (event: DigestEvent) => {
    for (const reporter of reporters) reporter.tell(event)
  }
  const tellRetry = (retry: Retry) => tell({ type: 'retry', ...retry })
  // What a provider costs can be asked before there is a key for it.
  const key = findKey(config.faq, env) || (request.dryRun && config.faq.provider ? 'none' : '')
  const provider = await createProvider(config.faq, key, now, { tell: tellRetry })
  const arxiv = createArxiv(config, tellRetry)
  const report = await digest(request, { config, arxiv, provider, tell, now })
  for (const reporter of reporters) await reporter.end(report)
  process.exitCode = exitCode(report)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

type Retry = Omit<Extract<DigestEvent, { type: 'retry' }>, 'type'>
