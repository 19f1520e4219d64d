import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  counties,
  isPseudoTown,
  isWithin,
  ningbo,
  parentRegion,
  regionLevel,
  regionName,
  townsOf,
} from '@shared/places/regions';
import { villages } from '../../../demo/places/villages';

const towns = counties.flatMap(({ code }) => townsOf(code));

describe('the regions of Ningbo', () => {
  it('are ten counties, 162 towns and 3,042 villages', () => {
    expect(counties).toHaveLength(10);
    expect(towns).toHaveLength(162);
    expect(villages).toHaveLength(3042);
  });

  it.each([
    ['3302', '宁波市'],
    ['330226', '宁海县'],
    ['330206', '北仑区'],
    ['330203', '海曙区'],
    ['330226111', '西店镇'],
    ['330226112', '深甽镇'],
    ['330206005', '霞浦街道'],
    ['330206004', '大碶街道'],
    ['330203007', '段塘街道'],
    ['330203103', '古林镇'],
    ['330282004', '浒山街道'],
  ])('give %s its name %s', (code, name) => {
    expect(regionName(code)).toBe(name);
  });

  it('have no name for a code that is not theirs', () => {
    for (const code of ['', '33', '330101', '330226999', '330226111242']) expect(regionName(code)).toBeUndefined();
    expect(townsOf('330101')).toEqual([]);
  });

  it('nest by their codes, up to the city', () => {
    expect(parentRegion('330226111242')).toBe('330226111');
    expect(parentRegion('330226111')).toBe('330226');
    expect(parentRegion('330226')).toBe('3302');
    expect(parentRegion('3302')).toBeUndefined();
    expect(parentRegion('33022')).toBeUndefined();
  });

  it('every one lies in its parent and in the city, and in no sibling', () => {
    for (const { code } of [...towns, ...villages]) {
      const parent = parentRegion(code) ?? '';
      expect(regionName(parent)).toBeDefined();
      expect([isWithin(code, parent), isWithin(code, ningbo.code), isWithin(parent, code)]).toEqual([
        true,
        true,
        false,
      ]);
    }
    expect(isWithin('330226111', '330206')).toBe(false);
    expect(isWithin('330226', '330226')).toBe(true);
  });

  it('do not take half a code for a scope', () => {
    expect(isWithin('330226111', '33022')).toBe(false);
    expect(isWithin('330226111', '')).toBe(false);
    expect(isWithin('33022611', '330226')).toBe(false);
    expect(regionLevel('33022a')).toBeUndefined();
  });

  it('have each code once', () => {
    const codes = [ningbo, ...counties, ...towns, ...villages].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('include six zones that are towns by code only', () => {
    const zones = towns.filter(({ code }) => isPseudoTown(code)).map(({ name }) => name);
    expect(zones).toEqual([
      '保税区',
      '滨海经济开发区',
      '高新技术产业园区',
      '环杭州湾创新中心',
      '现代农业开发区',
      '长三角商贸园区',
    ]);
    expect(isPseudoTown('330226')).toBe(false);
  });

  it('cost the client at most 12 KB', () => {
    expect(statSync(join(__dirname, '../../../shared/places/regions-data.json')).size).toBeLessThanOrEqual(12 * 1024);
  });
});
