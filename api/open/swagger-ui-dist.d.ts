/** The package ships no types. */
declare module "swagger-ui-dist/absolute-path.js" {
  /** Folder of the built files. */
  export default function getAbsoluteFSPath(): string;
}
