import { Binary } from 'bson';
import { finds, manual } from './cases';

const lines = [{ s: 'Ning\nbo' }, { s: 'ningbo' }, { s: 'Beilun' }, { s: 5 }, {}];
const flags = [{ n: 0b1010 }, { n: 0b0010 }, { n: 0 }, { n: 1.5 }, { n: 'x' }, { n: -1 }];

/** Evaluation and Bitwise Query Operators. */
export const evaluation = [
  ...manual('$expr', [
    finds(
      'compares two fields of one document',
      [
        { spent: 5, budget: 3 },
        { spent: 1, budget: 3 },
      ],
      { $expr: { $gt: ['$spent', '$budget'] } },
      [1],
    ),
    finds('a missing field is less than a number', [{ n: 1 }, {}], { $expr: { $lt: ['$n', 1] } }, [2]),
    finds('the empty text is true', [{ s: '' }, { s: null }, {}], { $expr: '$s' }, [1]),
    finds(
      'stands beside other conditions',
      [
        { a: 2, b: 2 },
        { a: 2, b: 3 },
      ],
      { a: 2, $expr: { $eq: ['$a', '$b'] } },
      [1],
    ),
    finds('arrays are compared whole', [{ t: [5] }, { t: 5 }], { $expr: { $eq: ['$t', 5] } }, [2]),
  ]),
  ...manual('$mod', [
    finds('the remainder decides', [{ n: 4 }, { n: 6 }, { n: 8 }], { n: { $mod: [4, 0] } }, [1, 3]),
    finds('a negative number keeps its sign', [{ n: -5 }, { n: 5 }], { n: { $mod: [4, -1] } }, [1]),
    finds('fractions are cut off first', [{ n: 4.9 }, { n: 5.1 }], { n: { $mod: [4.5, 0] } }, [1]),
    finds('text has no remainder', [{ n: '4' }, { n: null }, {}], { n: { $mod: [4, 0] } }, []),
    finds('one number is refused', [], { n: { $mod: [4] } }, /not enough elements/),
    finds('three numbers are refused', [], { n: { $mod: [4, 0, 1] } }, /too many elements/),
    finds('zero is refused', [], { n: { $mod: [0, 0] } }, /divisor cannot be 0/),
    finds('text is refused', [], { n: { $mod: ['a', 0] } }, /divisor is not a number/),
    finds('a number alone is refused', [], { n: { $mod: 4 } }, /needs to be an array/),
  ]),
  ...manual('$regex', [
    finds('matches anywhere in a text', lines, { s: { $regex: 'ngb' } }, [2]),
    finds('a literal expression does the same', lines, { s: /ngb/ }, [2]),
    finds('i ignores case', lines, { s: { $regex: '^ning', $options: 'i' } }, [1, 2]),
    finds('m anchors at each line', lines, { s: { $regex: '^bo', $options: 'm' } }, [1]),
    finds('without m only at the start', lines, { s: { $regex: '^bo' } }, []),
    finds('s lets the dot match a line break', lines, { s: { $regex: 'Ning.bo', $options: 's' } }, [1]),
    finds('x ignores white space and comments', lines, { s: { $regex: 'nin g # city\nbo', $options: 'x' } }, [2]),
    finds('the flags may stand inside', lines, { s: { $regex: '(?i)BEILUN' } }, [3]),
    finds('any element of an array may match', [{ s: ['a', 'bc'] }, { s: ['d'] }], { s: /^b/ }, [1]),
    finds('a backslash escapes', [{ s: 'a.b' }, { s: 'axb' }], { s: { $regex: 'a\\.b' } }, [1]),
    finds('numbers do not match', lines, { s: { $regex: '5' } }, []),
    finds(
      'beside another operator',
      [{ s: 'acme1' }, { s: 'acme2' }],
      { s: { $regex: '^acme', $nin: ['acme1'] } },
      [2],
    ),
    finds('options alone are refused', [], { s: { $options: 'i' } }, /\$options needs a \$regex/),
    finds('an unknown option is refused', [], { s: { $regex: 'a', $options: 'q' } }, /invalid flag/),
    finds('an invalid expression is refused', [], { s: { $regex: '(' } }, /Regular expression is invalid/),
    finds('a number is refused', [], { s: { $regex: 5 } }, /\$regex has to be a string/),
  ]),
  ...manual('$text', [
    finds('refused: there is no text index', [], { $text: { $search: 'wage' } }, /\$text is not supported/),
  ]),
  ...manual('$where', [
    finds('refused: no script runs here', [], { $where: 'this.a > 1' }, /\$where is not supported/),
  ]),
  ...manual('$bitsAllSet', [
    finds('every bit of a mask', flags, { n: { $bitsAllSet: 0b1010 } }, [1, 6]),
    finds('every position of a list', flags, { n: { $bitsAllSet: [1, 3] } }, [1, 6]),
    finds(
      'bits of bytes',
      [{ n: new Binary(Buffer.from([0b100])) }, { n: new Binary(Buffer.from([1])) }],
      { n: { $bitsAllSet: [2] } },
      [1],
    ),
    finds('a negative mask is refused', [], { n: { $bitsAllSet: -1 } }, /\$bitsAllSet takes/),
  ]),
  ...manual('$bitsAllClear', [finds('no bit of the mask', flags, { n: { $bitsAllClear: [0, 3] } }, [2, 3])]),
  ...manual('$bitsAnySet', [finds('one bit is enough', flags, { n: { $bitsAnySet: 0b1001 } }, [1, 6])]),
  ...manual('$bitsAnyClear', [finds('one clear bit is enough', flags, { n: { $bitsAnyClear: 0b1010 } }, [2, 3])]),
];
