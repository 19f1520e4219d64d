import pino from 'pino';

/** One line per event, JSON, no personal data: only the fields of this list may stand in a line. */
export interface LogFields {
  readonly requestId?: string;
  readonly action?: string;
  readonly code?: string;
  readonly milliseconds?: number;
  readonly count?: number;
  readonly job?: string;
  readonly errorName?: string;
  /** File and line of our own code where a bug showed, never its message: messages can hold what a person typed. */
  readonly at?: string;
}

export interface Log {
  done(event: string, fields: LogFields): void;
  refused(event: string, fields: LogFields): void;
  bug(error: unknown, fields: LogFields): void;
}

const withheld = ['idNumber', 'phone', 'name', 'openid', 'token', 'said', 'text', 'input', 'details', 'message'];

const placeOf = (error: unknown): string => {
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')) : [];
  return frames
    .slice(0, 4)
    .map((line) => line.trim().replace(/\(?\/.*\/([^/]+:\d+:\d+)\)?/, '$1'))
    .join(' < ');
};

/** Writes to the stream the cloud collects, unless another is given. */
export const createLog = (destination: { write(line: string): unknown } = process.stdout): Log => {
  const settings: pino.LoggerOptions = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: withheld, remove: true },
  };
  const logger = pino(settings, destination);
  return {
    done: (event, fields) => logger.info(fields, event),
    refused: (event, fields) => logger.warn(fields, event),
    bug: (error, fields) =>
      logger.error(
        {
          ...fields,
          errorName: error instanceof Error ? error.name : typeof error,
          code: (error as { code?: string })?.code,
          at: placeOf(error),
        },
        'bug',
      ),
  };
};
