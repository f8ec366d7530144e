/** Who gives a command: the post decides what is allowed, the person is answerable. */
export function giverOf(caller: { post: string; staffId: string; name: string }): { post: string; staffId: string; name: string } {
  return { post: caller.post, staffId: caller.staffId, name: caller.name };
}
