// A text and a key -> the text sealed, so that who reads the store cannot use it.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** AES-256-GCM: https://csrc.nist.gov/pubs/sp/800/38/d/final. `label` is sealed with it: one row cannot pass for another. */
export function seal(text: string, key: string, label: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(key, "seal"), nonce).setAAD(Buffer.from(label));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** Null when it was sealed with another key or label, or was changed. */
export function unseal(sealed: string, key: string, label: string): string | null {
  const [version, body = ""] = sealed.split(".", 2);
  const bytes = Buffer.from(body, "base64url");
  if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(key, "seal"), bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(label)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}

/** 32 bytes for one purpose, from a key that is a long random text: what serves one cannot be used for another. */
export function keyFor(key: string, purpose: string): Buffer {
  return createHmac("sha256", key).update(`wirecopy ${purpose}`).digest();
}

const VERSION = "v1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
