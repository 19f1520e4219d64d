import { signedOut } from '@/words/controls';
import './page.scss';
import './signed-out.scss';

/** Shown instead of every page until the person has said who they are. */
export function SignedOut() {
  return (
    <main className='page page__body'>
      <h1 className='page__title'>{signedOut.title}</h1>
      <p>{signedOut.sentence}</p>
      <a className='signed-out__way' href='/'>
        {signedOut.way}
      </a>
    </main>
  );
}
