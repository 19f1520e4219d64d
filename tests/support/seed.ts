import type { AgencyKind } from '@shared/features/agencies/contract';
import type { Post } from '@shared/features/posts/post';
import { type AgencyDocument, agenciesSpec } from '../../cloudfunctions/features/agencies/store';
import { type DistrictDocument, districtsSpec } from '../../cloudfunctions/features/districts/store';
import { type PostDocument, postDocument, postsSpec } from '../../cloudfunctions/features/posts/store';
import {
  type UnionDocument,
  type UnionFacts,
  unionDocument,
  unionsSpec,
} from '../../cloudfunctions/features/unions/store';
import type { Platform } from '../../cloudfunctions/platform/platform';
import { federation } from './federation';

/** Puts places into an empty world: unions, offices, districts, posts. Each answers the id it made. */
export interface Seed {
  union(facts: Partial<UnionFacts> & { name: string }): Promise<string>;
  /** The federation that is the office of a region; who handles there is said by giving people roles. */
  office(regionCode: string, name?: string): Promise<string>;
  /** City, county and town offices of Ninghai and its Xidian town, as most tests need them. */
  offices(): Promise<{ city: string; county: string; town: string }>;
  district(name: string, townCode?: string): Promise<string>;
  post(facts: Partial<Post> & { name: string }): Promise<string>;
  /** A department of Ninghai county. */
  agency(kind: AgencyKind, name: string): Promise<string>;
}

export const xidian = '330226111';
export const ninghai = '330226';
export const ningbo = '3302';

const names: Record<string, string> = { [ningbo]: '宁波市总工会', [ninghai]: '宁海县总工会', [xidian]: '西店镇总工会' };

const alwaysOpen = Array.from({ length: 7 }, () => [['00:00', '00:00'] as const]);

export const createSeed = ({ database }: Platform): Seed => {
  const unions = database.collection<UnionDocument>(unionsSpec.name);
  const districts = database.collection<DistrictDocument>(districtsSpec.name);
  const agencies = database.collection<AgencyDocument>(agenciesSpec.name);
  const posts = database.collection<PostDocument>(postsSpec.name);
  let count = 0;

  const addUnion: Seed['union'] = async (facts) => {
    const union: UnionFacts = {
      ...federation(xidian),
      _id: `union-${++count}`,
      type: 'ENTERPRISE_UNION',
      parentId: `office-${xidian}`,
      address: '西店镇滨海路 8 号',
      ...facts,
    };
    await unions.insert(unionDocument(union));
    return union._id;
  };

  const addOffice: Seed['office'] = (regionCode, name = names[regionCode]) => {
    const office = federation(regionCode);
    return addUnion({ ...office, name: name ?? office.name, address: '西店镇滨海路 8 号', phone: '0574-65170000' });
  };

  return {
    union: addUnion,
    office: addOffice,
    offices: async () => ({
      city: await addOffice(ningbo),
      county: await addOffice(ninghai),
      town: await addOffice(xidian),
    }),
    district: async (name, townCode = xidian) => {
      const _id = `district-${++count}`;
      await districts.insert({ _id, version: 1, name, townCode });
      return _id;
    },
    post: async (facts) => {
      const post: Post = {
        id: `post-${++count}`,
        kind: 'UNION_STATION',
        address: '桃源街道 1 号',
        countyCode: ninghai,
        location: { longitude: 121.43, latitude: 29.29 },
        locationSource: 'test',
        phone: null,
        hours: { weekly: alwaysOpen, onHolidays: 'asUsual' },
        services: ['REST', 'WATER'],
        isStandIn: true,
        source: 'test',
        ...facts,
      };
      await posts.insert(postDocument(post));
      return post.id;
    },
    agency: async (kind, name) => {
      const _id = `agency-${++count}`;
      await agencies.insert({ _id, version: 1, name, kind, regionCode: ninghai, phone: '0574-65170001' });
      return _id;
    },
  };
};
