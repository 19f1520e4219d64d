import { chineseDate, type Paper, paragraph, table } from '../papers/paper';
import { amountInCapitals, yuanOf } from './letters-amount';
import type { EvidencePack, MediationAgreement, NotAcceptedNotice, NotAcceptedReason } from './letters-content';
import { letterPaper, numbered, parts } from './letters-layout';
import { limitationSentence } from './letters-limitation';

const reasonWords: Readonly<Record<NotAcceptedReason, string>> = {
  OUT_OF_SCOPE: '不属于工会劳动法律监督范围',
  WITH_AUTHORITY: '已经由行政机关受理',
  WITH_ARBITRATION: '已经由仲裁机构受理',
  WITH_COURT: '已经由人民法院立案',
};

export const notAcceptedPaper = (letter: NotAcceptedNotice): Paper =>
  letterPaper(letter, letter.workerName, [
    paragraph(
      `您好。我们于${chineseDate(letter.receivedOn)}收到您关于${letter.matter}的投诉。经核对，您反映的事项${reasonWords[letter.reason]}。` +
        '根据《浙江省工会劳动法律监督条例》第十七条，我们不予受理，现书面告知您。',
    ),
    ...parts([['您还可以', numbered(letter.otherWays)]]),
    paragraph('对这个决定有疑问，或者有新的情况，请随时联系我们，也可以拨打 12351。'),
  ]);

const blank = '＿＿＿＿＿＿＿＿＿＿';

const payment = ({ amountInFen, payOn, employerName }: MediationAgreement): string[] =>
  amountInFen === null || payOn === null
    ? []
    : [
        `${employerName}于${chineseDate(payOn)}前（含当日）支付人民币 ${yuanOf(amountInFen)}（大写：${amountInCapitals(amountInFen)}）。`,
      ];

export const mediationPaper = (letter: MediationAgreement): Paper =>
  letterPaper(letter, null, [
    table([
      ['甲方（用人单位）', letter.employerName],
      ['乙方（劳动者）', letter.workerNames.join('、')],
      ['调解组织', letter.officeName],
      ['争议事项', letter.matter],
    ]),
    paragraph(
      `双方因${letter.matter}发生争议，于${chineseDate(letter.appliedOn)}申请调解。经调解，双方自愿达成以下协议。`,
    ),
    ...parts([
      ['争议的情况', numbered(letter.facts)],
      ['协议内容', numbered([...payment(letter), ...letter.terms])],
    ]),
    paragraph(
      '根据《劳动争议调解仲裁法》第十四条，本协议由双方当事人签名或者盖章，经调解员签名并加盖调解组织印章后生效，对双方具有约束力，双方应当履行。',
    ),
    paragraph(
      letter.isForPaymentOrder
        ? '用人单位在约定期限内不履行的，劳动者可以依法申请仲裁；根据该法第十六条，也可以持本协议书依法向人民法院申请支付令。'
        : '一方在约定期限内不履行的，根据该法第十五条，另一方可以依法申请仲裁。',
    ),
    table([
      ['甲方签名或盖章', blank],
      ['乙方签名或盖章', blank],
      ['调解员签名', blank],
    ]),
  ]);

const placeholder = '未提供';

/** The worker's own words first, and nothing judged: whoever reads it decides. */
export const evidencePaper = (letter: EvidencePack): Paper =>
  letterPaper(letter, null, [
    table([
      ['工单编号', letter.ticketNumber],
      ['职工', letter.workerName ?? '按职工意愿不写姓名'],
      ['用人单位', letter.employerName ?? placeholder],
      ['事项', letter.matter],
      ['涉及人数', `${letter.headcount} 人`],
      ['涉及金额', yuanOf(letter.amountInFen)],
    ]),
    ...parts([
      ['职工的陈述', [paragraph(letter.said)]],
      ['办理经过', rows(letter.timeline.map(({ on, text }) => [chineseDate(on), text]))],
      [
        '单位的承诺',
        rows(
          letter.promises.map(({ on, dueOn, text }) => [
            chineseDate(on),
            dueOn ? `${text}（承诺期限：${chineseDate(dueOn)}）` : text,
          ]),
        ),
      ],
      ['已经支付', rows(letter.payments.map(({ on, amountInFen }) => [chineseDate(on), yuanOf(amountInFen)]))],
      [
        '照片清单',
        rows(letter.photos.map(({ keptOn, text }, at) => [`照片 ${at + 1}`, `${text}（${chineseDate(keptOn)}提交）`])),
      ],
      ['仲裁时效提示', letter.limitation ? [paragraph(limitationSentence(letter.limitation))] : []],
    ]),
    paragraph('以上内容按职工陈述和平台记录整理，没有经过核实的部分以证据原件为准。'),
  ]);

function rows(all: readonly (readonly [string, string])[]) {
  return all.length === 0 ? [] : [table(all)];
}
