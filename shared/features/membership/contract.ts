import * as z from 'zod/mini';
import { command, query } from '../../kernel/contract';
import { day, id, line } from '../../kernel/fields';
import { pageOf, pageRequest } from '../../kernel/page';
import { applicationStates, rejectReasons, workerGroups } from './membership';

const codeTargetKind = z.enum(['union', 'post', 'district']);

/** What a code is for, said before anything is asked: which union, who approves. */
const codeTarget = z.object({
  kind: codeTargetKind,
  id: z.string(),
  name: z.string(),
  unionId: z.string(),
  unionName: z.string(),
  approverName: z.string(),
  regionCode: z.string(),
});

const codeText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** Reads a scanned code. A scan never makes a member by itself. @throws code.forged, code.revoked, code.expired, code.unionDissolved */
export const readCode = query('codes.read', z.strictObject({ code: codeText }), codeTarget);

export const issueCode = command(
  'codes.issue',
  z.strictObject({ kind: codeTargetKind, id: id(), expiresOn: z.optional(day()) }),
  z.object({ codeId: z.string(), code: z.string() }),
);

export const revokeCode = command(
  'codes.revoke',
  z.strictObject({ codeId: id() }),
  z.object({ isRevoked: z.boolean() }),
);

export const listCodes = query(
  'codes.list',
  z.strictObject({ ...pageRequest }),
  pageOf(
    z.object({
      codeId: z.string(),
      code: z.string(),
      targetName: z.string(),
      kind: codeTargetKind,
      issuedAt: z.string(),
      expiresOn: z.nullable(z.string()),
      isRevoked: z.boolean(),
    }),
  ),
);

/** The picture to print: WeChat's own code for the join page. */
export const codeImage = query('codes.image', z.strictObject({ codeId: id() }), z.object({ pngBase64: z.string() }));

const applicationKind = z.enum(['join', 'transfer']);

/**
 * Applies to join, or with `isTransfer` to move an existing membership. Sensitive: the ID number needs its own consent
 * (个人信息保护法 art. 29), so one tick never covers both.
 */
export const applyForMembership = command(
  'membership.apply',
  z.strictObject({
    code: z.optional(codeText),
    unionId: z.optional(id()),
    name: line(30, 2),
    idNumber: z.string().check(z.maxLength(40)),
    phone: z.string().check(z.maxLength(30)),
    workerGroup: z.enum(workerGroups),
    employerName: z.optional(line(60)),
    isTransfer: z._default(z.boolean(), false),
    consents: z.strictObject({
      rules: z.boolean(),
      idNumber: z.boolean(),
      textVersion: z.string().check(z.maxLength(20)),
    }),
  }),
  z.object({
    receiptNumber: z.string(),
    kind: applicationKind,
    state: z.enum(applicationStates),
    unionName: z.string(),
    approverName: z.string(),
    dueAt: z.string(),
  }),
);

export const readMyMembership = query(
  'membership.mine',
  z.strictObject({}),
  z.object({
    application: z.nullable(
      z.object({
        receiptNumber: z.string(),
        kind: applicationKind,
        state: z.enum(applicationStates),
        unionId: z.string(),
        unionName: z.string(),
        approverName: z.string(),
        submittedAt: z.string(),
        dueAt: z.nullable(z.string()),
        reason: z.nullable(z.enum(rejectReasons)),
        note: z.nullable(z.string()),
      }),
    ),
    card: z.nullable(
      z.object({
        memberNumber: z.string(),
        name: z.string(),
        unionName: z.string(),
        joinedAt: z.string(),
        /** Text of the card's QR: the member number with a signature; holds no personal data. */
        qrText: z.string(),
      }),
    ),
  }),
);

/** Applications waiting for the caller's unions, the most urgent first. */
export const listApplications = query(
  'membership.queue',
  z.strictObject({ ...pageRequest }),
  pageOf(
    z.object({
      applicationId: z.string(),
      receiptNumber: z.string(),
      kind: applicationKind,
      name: z.string(),
      maskedIdNumber: z.string(),
      maskedPhone: z.string(),
      workerGroup: z.enum(workerGroups),
      employerName: z.nullable(z.string()),
      unionName: z.string(),
      cameBy: z.nullable(z.string()),
      leavesUnionName: z.nullable(z.string()),
      submittedAt: z.string(),
      dueAt: z.string(),
      isOverdue: z.boolean(),
    }),
  ),
);

/** Approves, or rejects with a reason; there is no third way and no silent one. */
export const decideApplication = command(
  'membership.decide',
  z.discriminatedUnion('decision', [
    z.strictObject({ applicationId: id(), decision: z.literal('approve') }),
    z.strictObject({
      applicationId: id(),
      decision: z.literal('reject'),
      reason: z.enum(rejectReasons),
      note: z.optional(line(200)),
    }),
  ]),
  z.object({ state: z.enum(applicationStates), unionName: z.string() }),
);
