import type { UnionType } from '@shared/features/unions/union';
import { makeUscc } from '@shared/people/uscc';
import { type UnionDocument, type UnionFacts, unionDocument } from '../cloudfunctions/features/unions/store';
import { type DemoDistrict, districts } from './districts';
import { firmWords, officePhone, trades } from './names';
import { officeIdOf } from './offices';
import { villages } from './places/villages';
import { createRandom, type Random } from './random';

/** A grass-roots union of the pilot, with the employer it stands for; null for a union of many small ones. */
export interface DemoUnion {
  readonly document: UnionDocument;
  readonly district: DemoDistrict;
  readonly employerName: string | null;
}

/** The firm of the Xidian case; its union is the first of the town's first district. */
export const xidianFirm = '小橘灯文具有限公司';

const codeSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 81: a grass-roots union. The organisation code in it is drawn, so the code is nobody's. */
const unionUscc = (random: Random, countyCode: string): string => {
  const organisation = Array.from({ length: 8 }, () => codeSigns.charAt(random.between(0, 30))).join('');
  return makeUscc(`81${countyCode}${organisation}`);
};

const placesIn = (townCode: string): string[] =>
  villages
    .filter(({ code }) => code.startsWith(townCode))
    .map(({ name }) => name.replace(/村村委会$|村委会$/, '村').replace(/(社区)?居委会$|居民委员会$/, '社区'));

const firmForms = ['有限公司', '厂', '商行', '有限公司', '经营部', '有限公司'] as const;

/** Every firm name once in the whole city: forty words by thirty trades. */
const firmNames = (random: Random): string[] => {
  const names = firmWords.flatMap((word) => trades.map((trade) => `${word}${trade}`));
  const forms = random.shuffled(names).map((name) => name + random.pick(firmForms));
  return [xidianFirm, ...forms.filter((name) => !name.startsWith('小橘灯文具'))];
};

const kindOf = (random: Random): UnionType => {
  const share = random.next();
  if (share < 0.78) return 'ENTERPRISE_UNION';
  if (share < 0.88) return 'JOINT_UNION';
  return share < 0.95 ? 'SOCIAL_ORG_UNION' : 'INSTITUTION_UNION';
};

const officialForms: Readonly<Partial<Record<UnionType, readonly [string, ...string[]]>>> = {
  SOCIAL_ORG_UNION: ['幼儿园', '养老院', '职业培训学校'],
  INSTITUTION_UNION: ['文化站', '图书馆', '苗圃'],
};

interface Making {
  readonly random: Random;
  readonly district: DemoDistrict;
  readonly places: readonly [string, ...string[]];
  readonly takeFirm: () => string;
  /** Names given so far. */
  readonly taken: Set<string>;
}

interface Named {
  readonly type: UnionType;
  readonly name: string;
  readonly employerName: string | null;
}

/** Jointly formed unions are named after their village and trade, the others after the employer. */
const named = ({ random, places, takeFirm }: Making, type: UnionType, ordinal: number): Named => {
  if (type === 'JOINT_UNION') {
    const trade = trades[ordinal % trades.length] ?? trades[0];
    return { type, name: `${random.pick(places)}${trade}行业联合工会委员会`, employerName: null };
  }
  const forms = officialForms[type];
  const employerName = forms ? `${takeFirm().slice(0, 3)}${random.pick(forms)}` : takeFirm();
  return { type, name: `${employerName}工会委员会`, employerName };
};

const facts = ({ random, district, places }: Making, { type, name }: Named, ordinal: number): UnionFacts => {
  const { town, districtId } = district;
  const areaFederation = `union-${districtId.slice('district-'.length)}-0`;
  const isUnderArea = type === 'JOINT_UNION' || (type !== 'AREA_FEDERATION' && random.isHit(0.25));
  return {
    _id: `union-${districtId.slice('district-'.length)}-${ordinal}`,
    name: `${town.name}${name}`,
    type,
    parentId: isUnderArea ? areaFederation : officeIdOf(town.townCode),
    regionCode: town.townCode,
    uscc: unionUscc(random, town.townCode.slice(0, 6)),
    districtId,
    address: `${town.countyName}${town.name}${random.pick(places)} ${random.between(1, 288)} 号`,
    phone: ordinal === 0 ? officePhone(random.between(1000, 1999)) : null,
    isDissolved: false,
    dissolvedInto: null,
  };
};

/** Draws until the name is one that no union of the town has; an enterprise's always is. */
const newlyNamed = (making: Making, type: UnionType, ordinal: number): Named => {
  const union = named(making, type, ordinal);
  const key = making.district.town.name + union.name;
  if (making.taken.has(key)) return newlyNamed(making, 'ENTERPRISE_UNION', ordinal);
  making.taken.add(key);
  return union;
};

const inDistrict = (making: Making): DemoUnion[] => {
  const { random, district } = making;
  const area: Named = { type: 'AREA_FEDERATION', name: `${district.name}工会联合会`, employerName: null };
  const rest = Array.from({ length: random.between(46, 53) }, (_, at) =>
    newlyNamed(making, at === 0 ? 'ENTERPRISE_UNION' : kindOf(random), at),
  );
  return [area, ...rest].map((union, ordinal) => ({
    document: unionDocument(facts(making, union, ordinal)),
    district,
    employerName: union.employerName,
  }));
};

/** A few whose employer closed: the union above took their members over (工会法 art. 13). */
const withDissolved = (unions: readonly DemoUnion[]): DemoUnion[] =>
  unions.map((union, at) => {
    const { document } = union;
    const isDissolved = at % 331 === 330 && document.type === 'ENTERPRISE_UNION';
    return isDissolved ? { ...union, document: { ...document, isDissolved, dissolvedInto: document.parentId } } : union;
  });

/** About fifty unions a district. */
export const pilotUnions = (): DemoUnion[] => {
  const random = createRandom('unions');
  const firms = firmNames(random);
  const takeFirm = (): string => {
    const firm = firms.shift();
    if (firm === undefined) throw new Error('more unions than names of firms');
    return firm;
  };
  const taken = new Set<string>();
  const made = districts.flatMap((district) => {
    const [first = district.town.name, ...others] = placesIn(district.town.townCode);
    return inDistrict({ random, district, places: [first, ...others], takeFirm, taken });
  });
  return withDissolved(made);
};
