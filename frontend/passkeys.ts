/* Passkeys: what the server asks travels as the JSON of Web Authentication Level 3; browsers want and give bytes. */

type Fields = Record<string, any>;

const bytes = (text: string) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

const base64url = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

/* A field that is null is for browsers not the same as none. */
const parsed = (json: string): Fields => JSON.parse(json, (_, value) => value ?? undefined);

const known = (list?: Fields[]) => list?.map((one) => ({ ...one, id: bytes(one.id) }));

function answer(credential: PublicKeyCredential, response: Fields): string {
  return JSON.stringify({
    id: credential.id,
    rawId: base64url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
    response: { clientDataJSON: base64url(credential.response.clientDataJSON), ...response },
  });
}

async function create(json: string): Promise<string> {
  const asked = parsed(json);
  const publicKey: Fields = {
    ...asked,
    challenge: bytes(asked.challenge),
    user: { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: known(asked.excludeCredentials),
  };
  const credential = (await navigator.credentials.create({ publicKey: publicKey as PublicKeyCredentialCreationOptions })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  return answer(credential, { attestationObject: base64url(response.attestationObject), transports: response.getTransports() });
}

async function get(json: string): Promise<string> {
  const asked = parsed(json);
  const publicKey: Fields = { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) };
  const credential = (await navigator.credentials.get({ publicKey: publicKey as PublicKeyCredentialRequestOptions })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  return answer(credential, {
    authenticatorData: base64url(response.authenticatorData),
    signature: base64url(response.signature),
    userHandle: response.userHandle ? base64url(response.userHandle) : undefined,
  });
}

/* Sends the answer as a form does, so that what follows is an ordinary page. */
async function signIn(): Promise<void> {
  const reply = await fetch('login/passkey', { headers: { Accept: 'application/json' } });
  const { options, csrf } = await reply.json();
  const form = document.createElement('form');
  form.method = 'post';
  form.action = 'login/passkey';
  Object.entries({ answer: await get(JSON.stringify(options)), [csrf.name]: csrf.token }).forEach(([name, value]) => {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value as string;
    form.append(field);
  });
  document.body.append(form);
  form.submit();
}

const passkeys = { known: () => 'PublicKeyCredential' in window, create, get, signIn };

(window as unknown as { plenaryPasskeys: typeof passkeys }).plenaryPasskeys = passkeys;
