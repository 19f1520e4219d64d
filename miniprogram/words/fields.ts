import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

const tooSmall = (issue: Extract<Issue, { code: 'too_small' }>): string => {
  if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? '请填写这一项' : `至少写 ${issue.minimum} 个字`;
  if (issue.origin === 'array') return `至少选 ${issue.minimum} 项`;
  return `不能小于 ${issue.minimum}`;
};

const tooBig = (issue: Extract<Issue, { code: 'too_big' }>): string => {
  if (issue.origin === 'string') return `最多 ${issue.maximum} 个字`;
  if (issue.origin === 'array') return `最多选 ${issue.maximum} 项`;
  return `不能大于 ${issue.maximum}`;
};

/** What is wrong with one field of a form, said so that the person can correct it. */
export const fieldSentence = (issue: Issue): string => {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_type':
      return issue.input === undefined ? '请填写这一项' : '这一项填得不对，请检查';
    case 'invalid_value':
    case 'invalid_union':
      return '请选择一项';
    default:
      return '这一项填得不对，请检查';
  }
};
