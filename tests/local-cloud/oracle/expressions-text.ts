import { gives, manual } from './cases';

/** String expressions. */
export const expressionsText = [
  ...manual('$concat (aggregation)', [
    gives('joins', { a: 'x' }, { $concat: ['$a', '-', 'y'] }, 'x-y'),
    gives('with null is null', { a: 'x' }, { $concat: ['$a', '$b'] }, null),
    gives('a number is refused', {}, { $concat: ['a', 1] }, /\$concat/),
  ]),
  ...manual('$indexOfBytes (aggregation)', [
    gives('counts bytes of UTF-8', { s: '工会x' }, { $indexOfBytes: ['$s', 'x'] }, 6),
    gives('not there is -1', { s: 'abc' }, { $indexOfBytes: ['$s', 'z'] }, -1),
    gives('from a start', { s: 'abcabc' }, { $indexOfBytes: ['$s', 'b', 2] }, 4),
    gives('in null is null', {}, { $indexOfBytes: ['$s', 'z'] }, null),
  ]),
  ...manual('$indexOfCP (aggregation)', [
    gives('counts code points', { s: '😀工x' }, { $indexOfCP: ['$s', 'x'] }, 2),
    gives('before an end', { s: 'abc' }, { $indexOfCP: ['$s', 'c', 0, 2] }, -1),
    gives('an empty text is at the start', { s: 'abc' }, { $indexOfCP: ['$s', ''] }, 0),
  ]),
  ...manual('$split (aggregation)', [
    gives('at each separator', { s: 'a,b,,c' }, { $split: ['$s', ','] }, ['a', 'b', '', 'c']),
    gives('no separator, one piece', { s: 'abc' }, { $split: ['$s', '-'] }, ['abc']),
    gives('of null is null', {}, { $split: ['$s', ','] }, null),
    gives('an empty separator is refused', { s: 'abc' }, { $split: ['$s', ''] }, /non-empty separator/),
  ]),
  ...manual('$strLenBytes (aggregation)', [gives('bytes of UTF-8', { s: '工会a%' }, { $strLenBytes: '$s' }, 8)]),
  ...manual('$strLenCP (aggregation)', [
    gives('code points', { s: '😀工a' }, { $strLenCP: '$s' }, 3),
    gives('of null is refused', {}, { $strLenCP: '$s' }, /\$strLenCP needs a string/),
  ]),
  ...manual('$strcasecmp (aggregation)', [
    gives('without case', {}, [{ $strcasecmp: ['abc', 'ABC'] }, { $strcasecmp: ['b', 'A'] }], [0, 1]),
    gives('null is an empty text', {}, { $strcasecmp: ['$s', 'a'] }, -1),
  ]),
  ...manual('$substrBytes (aggregation)', [
    gives('bytes', { s: '工会abc' }, { $substrBytes: ['$s', 3, 4] }, '会a'),
    gives('a negative length goes to the end', { s: 'abcdef' }, { $substrBytes: ['$s', 2, -1] }, 'cdef'),
    gives('beyond the end is empty', { s: 'abc' }, { $substrBytes: ['$s', 9, 1] }, ''),
    gives('of null is empty', {}, { $substrBytes: ['$s', 0, 1] }, ''),
    gives('a cut character is refused', { s: '工会' }, { $substrBytes: ['$s', 1, 3] }, /Invalid range/),
  ]),
  ...manual('$substr (aggregation)', [
    gives('a number is taken as text', { n: 2026 }, { $substr: ['$n', 0, 2] }, '20'),
    gives('a negative length goes to the end', { s: 'abc' }, { $substr: ['$s', 1, -1] }, 'bc'),
  ]),
  ...manual('$substrCP (aggregation)', [
    gives('code points', { s: '😀工会' }, { $substrCP: ['$s', 1, 2] }, '工会'),
    gives('a negative start is refused', { s: 'abc' }, { $substrCP: ['$s', -1, 1] }, /starting index/),
  ]),
  ...manual('$toLower (aggregation)', [
    gives('of null is empty', { s: 'AbC' }, [{ $toLower: '$s' }, { $toLower: '$t' }], ['abc', '']),
  ]),
  ...manual('$toUpper (aggregation)', [gives('letters', { s: 'AbC工' }, { $toUpper: ['$s'] }, 'ABC工')]),
  ...manual('$trim (aggregation)', [
    gives('white space at both ends', { s: ' \n a b \t' }, { $trim: { input: '$s' } }, 'a b'),
    gives('given characters', { s: 'xxaxyx' }, { $trim: { input: '$s', chars: 'xy' } }, 'a'),
    gives('of null is null', {}, { $trim: { input: '$s' } }, null),
  ]),
  ...manual('$ltrim (aggregation)', [gives('the start only', { s: ' a ' }, { $ltrim: { input: '$s' } }, 'a ')]),
  ...manual('$rtrim (aggregation)', [gives('the end only', { s: ' a ' }, { $rtrim: { input: '$s' } }, ' a')]),
  ...manual('$replaceOne (aggregation)', [
    gives(
      'the first',
      { s: 'aXbX' },
      { $replaceOne: { input: '$s', find: 'X', replacement: { $literal: '$&' } } },
      'a$&bX',
    ),
  ]),
  ...manual('$replaceAll (aggregation)', [
    gives('all of them', { s: 'aXbX' }, { $replaceAll: { input: '$s', find: 'X', replacement: '-' } }, 'a-b-'),
    gives('of null is null', {}, { $replaceAll: { input: '$s', find: 'X', replacement: '-' } }, null),
  ]),
  ...manual('$regexMatch (aggregation)', [
    gives(
      'whether it matches',
      { s: 'Ningbo' },
      [
        { $regexMatch: { input: '$s', regex: 'bo$' } },
        { $regexMatch: { input: '$s', regex: '^n', options: 'i' } },
        { $regexMatch: { input: '$t', regex: 'a' } },
      ],
      [true, true, false],
    ),
    gives('white space ignored by x', { s: 'ab' }, { $regexMatch: { input: '$s', regex: 'a b', options: 'x' } }, true),
  ]),
  ...manual('$regexFind (aggregation)', [
    gives(
      'the first with its position and captures',
      { s: '工会 12-34' },
      { $regexFind: { input: '$s', regex: '(\\d+)-(\\d+)(x)?' } },
      { match: '12-34', idx: 3, captures: ['12', '34', null] },
    ),
    gives('no match is null', { s: 'a' }, { $regexFind: { input: '$s', regex: 'b' } }, null),
  ]),
  ...manual('$regexFindAll (aggregation)', [
    gives('all of them', { s: 'a1b22' }, { $regexFindAll: { input: '$s', regex: '\\d+' } }, [
      { match: '1', idx: 1, captures: [] },
      { match: '22', idx: 3, captures: [] },
    ]),
    gives('empty matches end', { s: 'ab' }, { $size: { $regexFindAll: { input: '$s', regex: 'x*' } } }, 3),
  ]),
];
