import type { FailureCode, FailureDetails } from '@shared/kernel/failure';

type Sentence = (details: FailureDetails) => string;

const text = (details: FailureDetails, name: string, otherwise: string): string => {
  const value = details[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
};

const always =
  (sentence: string): Sentence =>
  () =>
    sentence;

const identityReasons: Readonly<Record<string, string>> = {
  length: '证件号码位数不对，身份证是 18 位，请检查。',
  characters: '证件号码里有不该出现的字符，请检查。',
  checksum: '证件号码有一位填错了，请对照证件再检查一遍。',
  birthDate: '证件号码里的出生日期不对，请检查。',
  place: '证件号码开头的地区代码不对，请检查。',
  oldFifteenDigits: '这是旧的 15 位号码，请填写现在使用的 18 位号码。',
};

const notAskable: Readonly<Record<string, string>> = {
  refused: '职工已经不同意转给这个部门，不能再问。',
  asked: '已经问过职工了，请等答复。',
  nobody: '这张工单没有可以征求同意的本人，不能转给部门。请打电话告诉本人怎么自己找这个部门。',
};

const waitSentence: Sentence = (details) => {
  const seconds = Number(text(details, 'retryAfterSeconds', '60'));
  return seconds <= 90
    ? `操作太快了，请 ${seconds} 秒后再试。`
    : `操作太快了，请 ${Math.ceil(seconds / 60)} 分钟后再试。`;
};

/** Every refusal, said so that the person knows what to do next. A code without a sentence does not compile. */
const sentences: Readonly<Record<FailureCode, Sentence>> = {
  'input.malformed': always('没能读懂这次操作，请退出后重新打开再试。'),
  'input.invalid': always('有几项填得不对，请检查标红的地方。'),
  'action.unknown': always('这个功能已经更新，请退出后重新打开再试。'),
  'auth.required': always('请先登录，再继续操作。'),
  'access.denied': always('您的身份不能办理这件事。如果觉得不对，请打电话问一下。'),
  'thing.notFound': always('没有找到，可能已经删除，或者不属于您。'),
  'command.keyMissing': always('没能提交，请退出后重新打开再试。'),
  'command.keyReused': always(
    '刚才那一次其实已经提交成功了，内容和现在的不一样。请先看看已提交的，再决定要不要重新提交。',
  ),
  'state.conflict': always('情况刚刚有了变化，请刷新后再看。'),
  'rate.limited': waitSentence,
  'calendar.notPublished': (details) =>
    `${text(details, 'year', '明')} 年的放假安排还没有公布，暂时算不出期限，请稍后再试。`,
  'client.offline': always('现在没有网络，您填的内容都还在。有网络后再点一次就行。'),
  'client.outdated': always('您用的版本太旧了，请退出后重新打开。'),
  'server.busy': always('现在用的人太多，您填的内容都还在，请过一会儿再试。'),
  'server.unavailable': always('服务暂时连不上，您填的内容都还在，请过几分钟再试。'),
  'server.unexpected': always('系统出了问题，我们已经记下。您填的内容都还在，请再试一次，还不行就打电话。'),
  'code.forged': always('这不是工会发出的码，请不要填写个人信息。请到现场换一张码再扫。'),
  'code.revoked': always('这个码已经停用，请到现场换一张新码再扫。'),
  'code.expired': always('这个码已经过期，请到现场换一张新码再扫。'),
  'code.unionDissolved': always('这个码所属的工会已经撤销，可以改为加入您所在镇街的工会。'),
  'identity.invalid': (details) => identityReasons[text(details, 'reason', '')] ?? '证件号码不对，请检查。',
  'identity.underAge': (details) => `年满 ${text(details, 'minimumAge', '16')} 周岁才能加入工会。`,
  'identity.takenElsewhere': always('这个证件号码已经在另一个微信号上登记。如果不是您本人操作，请打电话告诉我们。'),
  'identity.locked': always('您的微信号已经登记了另一个证件号码，不能再改。填错了请打电话更正。'),
  'membership.consentMissing': always('请先阅读并同意使用证件号码，再提交。'),
  'membership.alreadyApplied': (details) =>
    `您已经向${text(details, 'unionName', '工会')}提交过申请，受理号 ${text(details, 'receiptNumber', '在“我的”里可以看到')}，不用重复提交。`,
  'membership.alreadyMember': (details) =>
    details.mayTransfer === true
      ? `您已经是${text(details, 'unionName', '工会')}的会员，可以把会员关系转过来。`
      : `您已经是${text(details, 'unionName', '工会')}的会员，不用再申请。`,
  'membership.noUnionForWork': always('暂时没有找到可以接收您的工会，请打电话，我们帮您找。'),
  'grievance.notAnswerable': always('这件事现在不能这样回复，请刷新后看最新进展。'),
  'grievance.alreadyJoined': always('您已经在这件事里了，到“我的诉求”里看进展。'),
  'grievance.tooManyPeople': always('这件事的人数已经满了，请另外反映，办理的人会合在一起办。'),
  'grievance.endedLongAgo': (details) =>
    `办结超过 ${text(details, 'days', '60')} 天，不能再打开。请重新反映，写上原来的单号。`,
  'grievance.notTogether': always('这两张工单不能合在一起：都要在本单位办理，而且都还没有办结。'),
  'refusal.tooLate': always('已经超过五个工作日，不能再告知不受理，请先受理，再按实际情况办。'),
  'assignment.notHandler': always('这个人现在不在本单位办件，或者和被反映的单位有关，请换一个人。'),
  'grade.otherPerson': always('降低等级要由经办人以外的人来定，请本单位其他人或上一级来改。'),
  'handover.nobodyThere': always('那边现在没有人能接，请先由本单位办理，或者换一个单位。'),
  'handover.nobodyAbove': always('上面没有单位可以退，请本单位办理，或者转给该办的单位。'),
  'handover.settled': always('由谁办理已经裁定，不能再退再转，请办理。'),
  'extension.expired': always('办理时间已经过了，不能再申请延长，请尽快办结并告诉职工。'),
  'extension.tooLong': (details) => `最多能延长 ${text(details, 'atMost', '原来那么多')} 个工作日，请改短一些。`,
  'extension.once': always('一张工单只能申请延长一次，请在现有时间内办理。'),
  'extension.otherPerson': always('自己申请的延长要由别的同事来定，请找一位同事。'),
  'coHandler.nobodyThere': always('那个单位现在没有人能协办，请换一个单位。'),
  'outcome.notEnough': always('还缺少办结需要的内容，请补齐后再提交。'),
  'referral.notAskable': (details) => notAskable[text(details, 'reason', '')] ?? '现在不能就这件事再问职工。',
  'letter.countyOnly': always('建议书只能由县级以上总工会发出，请先请上一级接手。'),
  'callBack.byHandler': always('经办人不能自己回访，请同事或者上级来打这个电话。'),
  'silence.notYet': (details) =>
    `还不能这样办结：要在不同日子由别人回访 3 次没有联系上（还差 ${text(details, 'calls', '几')} 天），并且满 15 天。`,
  'photo.notAnImage': always('这个文件不是照片，请换一张。'),
  'photo.tooLarge': (details) =>
    details.limitInPixels
      ? '照片的尺寸太大，请换一张。'
      : `照片太大，最大 ${Math.floor(Number(text(details, 'limitInBytes', '307200')) / 1024)} KB，请换一张。`,
  'photo.monthFull': (details) =>
    `您这个月上传的照片已满 ${Math.floor(Number(text(details, 'limitInBytes', '209715200')) / 1_048_576)} MB，先不加照片也能提交，下个月可以再传。`,
  'visit.unionOutsideDistrict': always('这家工会不在您的片区，不能记走访。'),
  'visit.inFuture': always('走访时间不能晚于现在。'),
};

/** The union federation's own line, free to call anywhere in China. */
export const hotline = '12351';

export const failureSentence = (code: FailureCode, details: FailureDetails = {}): string => sentences[code](details);
