/** How organisations plan a meeting together: what happened meanwhile, who is responsible for what, and what each has approved. */
package org.plenary.together;
