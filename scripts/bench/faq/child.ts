import { answerArchive, type FaqRunReport, type FaqSettings } from './answer-archive.ts'

/** A process of its own, to be killed: settings and key come by the environment, the report goes to its last line. */
const { SHEAF_BENCH_FAQ: settings = '', OPENAI_API_KEY: key = '' } = process.env
const report: FaqRunReport = await answerArchive(JSON.parse(settings) as FaqSettings, key, { output: process.stdout })
console.log(JSON.stringify(report))
