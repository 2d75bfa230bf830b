import { parentPort, workerData } from 'node:worker_threads'
import { listMissing } from './find-missing.ts'

// A thread that looks for files and ends.
const { out, files } = workerData as { out: string; files: string[] }
parentPort?.postMessage(listMissing(out, files))
