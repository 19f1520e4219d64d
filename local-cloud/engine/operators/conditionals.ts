import { requestFailed } from '../errors';
import { isDocument } from '../values';
import { arrayIn, type Expression, type Expressions, isTruthy } from './call';
import { resultOf } from './field-path';

const condition: Expression = (document, expression, options) => {
  const named = isDocument(expression) ? [expression.if, expression.then, expression.else] : expression;
  const parts = arrayIn('$cond', named);
  if (parts.length !== 3) throw requestFailed('Expression $cond takes exactly 3 arguments');
  if (parts.includes(undefined)) throw requestFailed("$cond needs 'if', 'then' and 'else'");
  return resultOf(document, isTruthy(resultOf(document, parts[0], options)) ? parts[1] : parts[2], options);
};

const choice: Expression = (document, expression, options) => {
  if (!isDocument(expression)) throw requestFailed('$switch requires an object as an argument');
  for (const branch of arrayIn("$switch 'branches'", expression.branches)) {
    if (!isDocument(branch) || !('case' in branch) || !('then' in branch)) {
      throw requestFailed("$switch requires each branch to have a 'case' and a 'then'");
    }
    if (isTruthy(resultOf(document, branch.case, options))) return resultOf(document, branch.then, options);
  }
  if ('default' in expression) return resultOf(document, expression.default, options);
  throw requestFailed('$switch could not find a matching branch for an input, and no default was specified.');
};

export const conditionalExpressions: Expressions = { $cond: condition, $switch: choice };
