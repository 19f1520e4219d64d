import { chineseDate, type Paper, type PaperBlock, paragraph, table } from '../papers/paper';
import { yuanOf } from './letters-amount';
import type { OpinionLetter, ReminderLetter, SuggestionGround, SuggestionLetter } from './letters-content';
import { letterPaper, numbered, parts } from './letters-layout';

const regulation = '《浙江省工会劳动法律监督条例》';

type Supervision = ReminderLetter | OpinionLetter | SuggestionLetter;

const aboutOf = ({ employerName, matter, headcount, amountInFen }: Supervision): PaperBlock =>
  table([
    ['用人单位', employerName],
    ['事项', matter],
    ['涉及人数', `${headcount} 人`],
    ['涉及金额', yuanOf(amountInFen)],
  ]);

/** A friendly letter: it claims no law for itself and sets no duty. */
export const reminderPaper = (letter: ReminderLetter): Paper =>
  letterPaper(letter, letter.employerName, [
    paragraph(
      `${letter.officeName}收到职工反映，你单位可能存在${letter.matter}的情况。现将有关情况提示如下，请你单位自行核对。`,
    ),
    ...parts([
      ['基本情况', [aboutOf(letter)]],
      ['职工反映', numbered(letter.facts)],
      ['请你单位', numbered(letter.requests)],
    ]),
    paragraph(
      '请在收到本函之日起五个工作日内把核对和处理情况告诉我们。本函是工会的善意提醒，不是行政决定；如情况不实，请说明，我们会如实记录。',
    ),
    paragraph('请依法保护反映情况的职工，不得打击报复。'),
  ]);

export const opinionPaper = (letter: OpinionLetter): Paper =>
  letterPaper(letter, letter.employerName, [
    paragraph(
      `${letter.officeName}于${chineseDate(letter.investigatedOn)}由 ${letter.supervisorCount} 名工会劳动法律监督员对你单位${letter.matter}的情况进行了调查。` +
        `经调查，我们认为你单位存在违反劳动法律法规、侵害劳动者合法权益的行为。根据${regulation}第二十一条，提出以下意见。`,
    ),
    ...parts([
      ['基本情况', [aboutOf(letter)]],
      ['调查的情况', numbered(letter.facts)],
      ['改正意见', numbered(letter.requests)],
    ]),
    paragraph(
      `根据${regulation}第二十二条，请你单位自收到本意见书之日起十五个工作日内作出书面答复，说明情况和改正措施。认为本意见不适当的，请书面说明理由。`,
    ),
    paragraph(
      `拒绝接收、未在规定期限内答复，或者无正当理由不改正的，地方总工会可以根据${regulation}第二十三条，向同级人民政府有关部门发出工会劳动法律监督建议书，并移交相关材料。`,
    ),
  ]);

const groundOf: Readonly<Record<SuggestionGround, (opinion: string, on: string) => string>> = {
  REFUSED: (opinion, on) => `该单位于${on}拒绝接收《工会劳动法律监督意见书》（${opinion}）`,
  NOT_ANSWERED: (opinion, on) =>
    `该单位于${on}收到《工会劳动法律监督意见书》（${opinion}），未在十五个工作日内作出书面答复`,
  NOT_CORRECTED: (opinion, on) => `该单位于${on}收到《工会劳动法律监督意见书》（${opinion}），无正当理由不改正`,
};

export const suggestionPaper = (letter: SuggestionLetter): Paper =>
  letterPaper(letter, letter.agencyName, [
    paragraph(
      `${letter.officeName}在工会劳动法律监督中发现，${letter.employerName}存在${letter.matter}的情况。` +
        `${groundOf[letter.ground](letter.opinionNumber, chineseDate(letter.opinionOn))}。根据${regulation}第二十三条，向你单位提出建议，并移交相关材料。`,
    ),
    ...parts([
      ['基本情况', [aboutOf(letter)]],
      ['调查的情况', numbered(letter.facts)],
      ['建议', numbered(letter.requests)],
    ]),
    paragraph(`请根据${regulation}第二十四条，按照规定时间进行审查，依法调查处理，并将调查处理结果反馈我们。`),
  ]);
