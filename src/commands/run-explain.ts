import { EXIT, UserError } from '../errors.ts';
import { guessAmong, unknownTopic } from '../language/cost-failures.ts';
import { TOPICS, type TopicName, topicIn } from '../language/topics.ts';
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
    const topics = TOPICS.map((topic) => ({ name: topic, ...topicIn(topic, language) }));
    io.stdout.write(renderTopics(topics, style));
    return EXIT.ok;
  }
  if (!isTopic(name)) throw new UserError(unknownTopic(name), { help: guessAmong(name, TOPICS) });
  io.stdout.write(renderTopic(topicIn(name, language), style));
  return EXIT.ok;
}
