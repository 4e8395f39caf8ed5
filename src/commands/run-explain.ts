import { EXIT, UserError } from '../errors.ts';
import { guess } from '../language/cost-failures.ts';
import { nearest } from '../language/did-you-mean.ts';
import { TOPICS, type TopicName, topicsIn } from '../language/topic-words.ts';
import { renderTopic, renderTopics } from '../render/topic-text.ts';
import type { Session } from '../workspace/session.ts';
import { styleFor } from './style.ts';

export interface ExplainOptions {
  readonly width?: number;
}

const isTopic = (name: string): name is TopicName => TOPICS.some((topic) => topic === name);

export async function explainTopic(
  session: Session,
  name: string | undefined,
  { width }: ExplainOptions,
): Promise<number> {
  const { io, flags, language } = session;
  const own = await styleFor(io.stdout, io.env, flags.color);
  const style = { ...own, columns: width ?? Math.min(own.columns, 100) };
  if (name === undefined) {
    io.stdout.write(renderTopics(topicsIn(language), style));
    return EXIT.ok;
  }
  if (!isTopic(name)) {
    throw new UserError(
      { en: `there is no topic "${name}"`, fi: `aihetta "${name}" ei ole` },
      { help: guess(nearest(name, TOPICS), TOPICS) },
    );
  }
  io.stdout.write(renderTopic(topicsIn(language)[name], language, style));
  return EXIT.ok;
}
